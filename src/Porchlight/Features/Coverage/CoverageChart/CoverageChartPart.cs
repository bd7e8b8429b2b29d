using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;

namespace Porchlight.Coverage;

/// <summary>The plans among the cards of a patient's page.</summary>
internal sealed class CoverageChartPart(PlanReader plans, Who who) : IChartPart
{
    public int Order => 10;

    public bool IsAside => false;

    public async Task<RenderFragment?> OfAsync(PatientId patient, CancellationToken cancellationToken)
    {
        if (!who.May("coverage.view"))
        {
            return null;
        }

        var view = await plans.OfAsync(patient, cancellationToken);
        return builder =>
        {
            builder.OpenComponent<CoveragePart>(0);
            builder.AddComponentParameter(1, nameof(CoveragePart.View), view);
            builder.CloseComponent();
        };
    }
}

/// <summary>"Coverage today" in the banner.</summary>
internal sealed class CoverageBannerFact(Coverages coverages, DeskTime desk, Who who, Words words) : IBannerFact
{
    public int Order => 10;

    public async Task<BannerLine?> OfAsync(PatientId patient, CancellationToken cancellationToken)
    {
        if (!who.May("coverage.view"))
        {
            return null;
        }

        var of = await coverages.OfAsync([patient], await desk.TodayAsync(cancellationToken), cancellationToken);
        var label = words["Coverage today"];
        return of.GetValueOrDefault(patient) is not [var first, ..]
            ? new BannerLine(label, words["none on file"], GlyphState.Todo)
            : first.Outcome switch
            {
                CoverageOutcome.Active => new BannerLine(label, words["{0}, active", first.PayerName], GlyphState.Ready),
                CoverageOutcome.Inactive => new BannerLine(label, words["{0}, not active", first.PayerName], GlyphState.Stop, "very-late"),
                CoverageOutcome.Asking => new BannerLine(label, words["asking now"], GlyphState.OnItsWay),
                CoverageOutcome.CannotTell => new BannerLine(label, words["cannot tell yet"], GlyphState.CannotTell, "ask"),
                _ => new BannerLine(label, words["not asked yet"], GlyphState.Todo),
            };
    }
}

/// <summary>What payers said, on the patient's timeline.</summary>
internal sealed class CoverageTimeline(PorchlightDb db, DeskTime desk, Who who, Words words) : ITimelineSource
{
    public async Task<IReadOnlyList<TimelineLine>> OfAsync(PatientId patient, int most, CancellationToken cancellationToken)
    {
        if (!who.May("coverage.view"))
        {
            return [];
        }

        var saying = await desk.SayingAsync(cancellationToken);
        var rows = await db.CoverageAnswers.Where(row => row.Patient == patient).OrderByDescending(row => row.At).Take(most)
            .Select(row => new { row.At, row.Outcome, row.Origin, row.Reasons }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new TimelineLine(
                row.At,
                "shield-check",
                words["Coverage asked,"],
                row.Outcome == CoverageOutcome.CannotTell ? Reason.Of(row.Reasons.Split(' '))?.Meaning ?? saying.Outcome(row.Outcome) : saying.Outcome(row.Outcome),
                row.Origin == AnswerOrigin.Phone ? words["by telephone"] : words["by itself"])),
        ];
    }
}
