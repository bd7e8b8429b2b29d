using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Database;
using Porchlight.X12;
using CoverageOutcome = Porchlight.Coverage.Api.CoverageOutcome;

namespace Porchlight.Coverage;

/// <summary>A plan with where we stand, the answer that says so and the answer that was last sure.</summary>
internal sealed record KnownCoverage(PatientCoverage Row, Standing? Standing, CoverageAnswer? Current, CoverageAnswer? Known)
{
    // What every office visit asks for (x12.md §4.4).
    private static readonly string[] _officeVisit = ["98"];

    /// <summary>The plans in force on the day, each patient's first payer first; three round trips for any number of patients.</summary>
    public static async Task<List<KnownCoverage>> OfAsync(
        PorchlightDb db, AnswerMemory memory, IReadOnlyCollection<PatientId> patients, LocalDate? date, CancellationToken cancellationToken)
    {
        var rows = await db.PatientCoverages.Where(row => patients.Contains(row.Patient)).ToListAsync(cancellationToken);
        return await WithAsync(db, memory, rows.Where(row => date is null || row.CoversOn(date.Value)), cancellationToken);
    }

    public static async Task<KnownCoverage?> FindAsync(PorchlightDb db, AnswerMemory memory, CoverageId id, CancellationToken cancellationToken)
    {
        var row = await db.PatientCoverages.FirstOrDefaultAsync(found => found.Id == id, cancellationToken);
        return row is null ? null : (await WithAsync(db, memory, [row], cancellationToken)).Single();
    }

    public static async Task<List<KnownCoverage>> WithAsync(PorchlightDb db, AnswerMemory memory, IEnumerable<PatientCoverage> of, CancellationToken cancellationToken)
    {
        var rows = of.OrderBy(row => row.Order).ThenBy(row => row.Id.Value).ToList();
        var ids = rows.Select(row => row.Id).ToList();
        var standings = await db.Standings.Where(row => ids.Contains(row.Coverage)).ToDictionaryAsync(row => row.Coverage, cancellationToken);
        var named = standings.Values.SelectMany(standing => new[] { standing.Current, standing.Known }).OfType<AnswerId>();
        var answers = await memory.OfAsync(db, named, cancellationToken);
        return
        [
            .. rows.Select(row =>
            {
                var standing = standings.GetValueOrDefault(row.Id);
                return new KnownCoverage(row, standing, Find(standing?.Current), Find(standing?.Known));
            }),
        ];

        CoverageAnswer? Find(AnswerId? id) => id is { } asked ? answers.GetValueOrDefault(asked) : null;
    }

    public CoverageOutcome Outcome => Standing?.Shown ?? CoverageOutcome.NeverAsked;

    public CoverageCard Card(ClinicSnapshot clinic, CoverageSaying saying, LocalDate date)
    {
        var payer = Row.PayerNameIn(clinic);
        var benefits = Benefits(_officeVisit, date);
        return new CoverageCard(Row.Id, Row.Patient, Row.Payer, payer, Row.PlanName, Row.MemberId, Row.Order, Outcome, Standing?.AsOf)
        {
            Say = saying.Sentence(payer, Standing, Current),
            NextStep = saying.NextStep(Standing, Current),
            AskedAt = Standing?.AskedAt,
            AsksAgainAt = Standing?.AsksAgainAt,
            LastKnown = Standing?.KnownOutcome,
            LastKnownAt = Standing?.KnownAt,
            DeductibleLeft = Amount(benefits?.DeductibleRemaining),
            MostLeft = Amount(benefits?.OutOfPocketRemaining),
        };
    }

    /// <summary>What the last sure answer says about such a visit; null when it did not say active, or came by telephone.</summary>
    public VisitBenefits? Benefits(IReadOnlyList<string> serviceTypes, LocalDate date) =>
        Known is { Outcome: CoverageOutcome.Active, Facts: not null }
            ? Known.Said().For(serviceTypes, date.ToDateOnly())
            : null;

    public static Money? Amount(BenefitFigure? figure) => figure?.AmountCents is { } cents ? new Money(cents) : null;

    /// <summary>Where a figure stands in the last sure answer.</summary>
    public FigureSource? SourceOf(BenefitFigure? figure) => figure is null || Known is null
        ? null
        : new FigureSource(Known.Id, Known.Message, figure.Source.Loop, figure.Source.SegmentIndex + 1, figure.Source.Segment);
}
