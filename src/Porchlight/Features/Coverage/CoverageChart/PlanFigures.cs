using System.Globalization;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Coverage.Api;
using Porchlight.X12;
using CoverageOutcome = Porchlight.Coverage.Api.CoverageOutcome;
using Words = Porchlight.Platform.Wording.Words;

namespace Porchlight.Coverage;

/// <summary>The three figures a patient asks for, each with when it was said and where it stands.</summary>
internal sealed class PlanFigures(Words words, CoverageSaying saying, VisitTypeInfo? visitType, LocalDate date)
{
    public (IReadOnlyList<TileView> Tiles, IReadOnlyList<NoteView> Notes) Of(KnownCoverage known)
    {
        if (known.Known is { Origin: AnswerOrigin.Phone, Outcome: CoverageOutcome.Active } told)
        {
            return ([new TileView(CopayLabel, told.ToldCopay?.ToString() ?? words["not told"], words["told on the phone {0}", saying.Day(told.At)], null)], []);
        }

        if (known.Benefits(visitType?.ServiceTypeCodes ?? ["98"], date) is not { } benefits)
        {
            return ([], []);
        }

        return ([Copay(known, benefits), Deductible(known, benefits), Most(known, benefits)], [.. Notes(known, benefits)]);
    }

    private string CopayLabel => visitType is null ? words["Office visit copay"] : words["{0}: copay", visitType.Name];

    private string Said(KnownCoverage known) => words["answer of {0}", saying.Day(known.Known!.At)];

    private TileView Copay(KnownCoverage known, VisitBenefits benefits)
    {
        if (benefits.QualifiedMedicareBeneficiary is { } qualified)
        {
            return new TileView(CopayLabel, Money.Zero.ToString(), words["Medicaid takes over the Medicare share"], SourceOf(known, qualified));
        }

        if (benefits.Copay is { } copay)
        {
            var figure = copay.IsAmbiguous
                ? string.Join(words[" or "], copay.Others.Select(other => other.AmountCents).Append(copay.AmountCents).OfType<long>().Distinct().Order().Select(cents => new Money(cents)))
                : new Money(copay.AmountCents!.Value).ToString();
            return new TileView(CopayLabel, figure, copay.IsFromGeneralPlan ? words["from the general benefit"] : Said(known), known.SourceOf(copay));
        }

        return benefits.Coinsurance?.Percent is { } share
            ? new TileView(words["Your share of the cost"], Percent(share), words["no set copay"], known.SourceOf(benefits.Coinsurance))
            : new TileView(CopayLabel, words["not told"], Said(known), null);
    }

    private TileView Deductible(KnownCoverage known, VisitBenefits benefits) => benefits.DeductibleRemaining is { AmountCents: { } left } remaining
        ? new TileView(
            words["Deductible left this year"],
            new Money(left).ToString(),
            benefits.DeductibleTotal?.AmountCents is { } total ? words["of {0}", new Money(total)] : Said(known),
            known.SourceOf(remaining))
        : new TileView(words["Deductible left this year"], words["not told"], Said(known), null);

    private TileView Most(KnownCoverage known, VisitBenefits benefits) => benefits.OutOfPocketRemaining is { AmountCents: { } left } remaining
        ? new TileView(
            words["Most they can still pay this year"],
            new Money(left).ToString(),
            remaining.Source.Network == BenefitNetwork.In ? words["in network"] : Said(known),
            known.SourceOf(remaining))
        : new TileView(words["Most they can still pay this year"], words["not told"], Said(known), null);

    private IEnumerable<NoteView> Notes(KnownCoverage known, VisitBenefits benefits)
    {
        if (benefits.NotCovered is { } uncovered)
        {
            yield return new NoteView("stop", words["This kind of visit is not covered"], words["The plan is active, but leaves this service out."], SourceOf(known, uncovered));
        }

        if (benefits.Authorization is { } authorization)
        {
            yield return authorization.AuthorizationRequired == "Y"
                ? new NoteView("lamp", words["An authorization is needed"], words["The plan must say yes before the visit."], SourceOf(known, authorization))
                : new NoteView("ask", words["Check if an authorization is needed"], words["The plan does not say."], SourceOf(known, authorization));
        }

        foreach (var other in benefits.OtherPayers)
        {
            var name = other.Entities.Select(entity => entity.Name).FirstOrDefault(named => named.Length > 0) ?? words["another plan"];
            yield return new NoteView("lamp", words["There is other insurance"], words["The plan names {0}. Ask for that card.", name], SourceOf(known, other));
        }

        foreach (var message in known.Known!.Said().Benefits.SelectMany(benefit => benefit.Messages).Distinct().Take(4))
        {
            yield return new NoteView("dusk", words["The payer adds"], message);
        }
    }

    private static FigureSource SourceOf(KnownCoverage known, Benefit benefit) =>
        new(known.Known!.Id, known.Known.Message, benefit.Loop, benefit.SegmentIndex + 1, benefit.Segment);

    private static string Percent(decimal share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
