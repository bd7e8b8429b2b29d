using Porchlight.Clinic.Api;
using Porchlight.Coverage.Api;
using Porchlight.Scheduling.Api;
using Porchlight.X12;
using CoverageOutcome = Porchlight.Coverage.Api.CoverageOutcome;
using Words = Porchlight.Platform.Wording.Words;

namespace Porchlight.Coverage;

/// <summary>What one visit costs by what the plan last said, and why, in plain words.</summary>
internal sealed class Estimating(Words words, CoverageSaying saying, ClinicSnapshot clinic)
{
    public VisitEstimate For(AppointmentCard visit, KnownCoverage? coverage)
    {
        if (coverage is null)
        {
            return new VisitEstimate(visit.Id, visit.Patient, null, CoverageOutcome.NeverAsked, null, words["No insurance is on file."]);
        }

        var outcome = coverage.Standing?.Shown ?? CoverageOutcome.NeverAsked;
        var estimate = new VisitEstimate(visit.Id, visit.Patient, coverage.Row.Id, outcome, null, "") { AsOf = coverage.Known?.At };
        if (coverage.Known is not { Outcome: CoverageOutcome.Active } known)
        {
            return estimate with { Why = words["The plan has not told us a copay."] };
        }

        if (known.Origin == AnswerOrigin.Phone)
        {
            return known.ToldCopay is { } told
                ? estimate with { Copay = told, Why = words["Copay {0}, told on the phone {1}.", told, saying.Day(known.At)] }
                : estimate with { Why = words["The plan has not told us a copay."] };
        }

        return FromAnswer(estimate, coverage, known, visit);
    }

    /// <summary>What is due at the visit: nothing when the plan names no set amount, several when a person has to choose.</summary>
    public static IReadOnlyList<Money> CopaysOf(VisitBenefits benefits) => benefits switch
    {
        // x12.md §4.3, EB04 QM: never collect the Medicare cost share.
        { QualifiedMedicareBeneficiary: not null } => [Money.Zero],
        { Copay: { } copay } => [.. copay.Others.Select(other => other.AmountCents).Append(copay.AmountCents).OfType<long>().Distinct().Order().Select(cents => new Money(cents))],
        _ => [],
    };

    private VisitEstimate FromAnswer(VisitEstimate estimate, KnownCoverage coverage, CoverageAnswer known, AppointmentCard visit)
    {
        var benefits = coverage.Benefits(clinic.VisitType(visit.VisitType).ServiceTypeCodes, visit.Date)!;
        var left = KnownCoverage.Amount(benefits.DeductibleRemaining);
        estimate = estimate with { DeductibleLeft = left, Coinsurance = benefits.Coinsurance?.Percent };
        var plan = coverage.Row.PlanName.Length > 0 ? coverage.Row.PlanName : coverage.Row.PayerNameIn(clinic);

        if (benefits.QualifiedMedicareBeneficiary is { } qualified)
        {
            return estimate with
            {
                Copay = Money.Zero,
                Why = words["Nothing to pay: Medicaid takes over the Medicare share."],
                Source = new FigureSource(known.Id, known.Message, qualified.Loop, qualified.SegmentIndex + 1, qualified.Segment),
            };
        }

        var copays = CopaysOf(benefits);
        if (benefits.Copay is not { } copay)
        {
            return estimate with
            {
                Why = benefits.Coinsurance?.Percent is { } share
                    ? words["No set copay: the plan bills a share of {0} % later.", (share * 100).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)]
                    : words["The plan has not told us a copay."],
            };
        }

        var source = coverage.SourceOf(copay);
        if (copay.IsAmbiguous)
        {
            return estimate with { Choices = copays, Source = source, Why = words["The plan names {0}. Read the answer and choose.", string.Join(words[" or "], copays)] };
        }

        var amount = copays[0];
        return estimate with
        {
            Copay = amount,
            Source = source,
            Why = copay.IsFromGeneralPlan
                ? words["Copay {0} from the general benefit of {1}, answer of {2}.", amount, plan, saying.Day(known.At)]
                : words["Copay {0} for this visit with {1}, answer of {2}.", amount, plan, saying.Day(known.At)],
        };
    }
}
