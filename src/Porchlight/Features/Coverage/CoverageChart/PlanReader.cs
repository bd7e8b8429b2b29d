using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Database;
using Porchlight.Platform.Wording;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Coverage;

/// <summary>Makes the views of plans: the figures are those of the patient's next visit.</summary>
internal sealed class PlanReader(PorchlightDb db, AnswerMemory answers, ClinicDirectory clinic, AppointmentCards appointments, DeskTime desk, Who who, Words words)
{
    public async Task<PlansView> OfAsync(PatientId patient, CancellationToken cancellationToken)
    {
        var today = await desk.TodayAsync(cancellationToken);
        var known = await KnownCoverage.OfAsync(db, answers, [patient], null, cancellationToken);
        return new PlansView(patient, today, await ViewsAsync(patient, known.Where(one => one.Row.To is null || one.Row.To >= today), cancellationToken))
        {
            MayVerify = who.May("coverage.verify"),
            MayEdit = who.May("coverage.edit"),
        };
    }

    public async Task<PlansView?> OneAsync(CoverageId coverage, CancellationToken cancellationToken)
    {
        if (await KnownCoverage.FindAsync(db, answers, coverage, cancellationToken) is not { } known)
        {
            return null;
        }

        var views = await ViewsAsync(known.Row.Patient, [known], cancellationToken);
        return new PlansView(known.Row.Patient, await desk.TodayAsync(cancellationToken), views)
        {
            MayVerify = who.May("coverage.verify"),
            MayEdit = who.May("coverage.edit"),
        };
    }

    private async Task<IReadOnlyList<PlanView>> ViewsAsync(PatientId patient, IEnumerable<KnownCoverage> plans, CancellationToken cancellationToken)
    {
        var practice = await clinic.NowAsync(cancellationToken);
        var saying = await desk.SayingAsync(cancellationToken);
        var today = await desk.TodayAsync(cancellationToken);
        var next = (await appointments.OfPatientAsync(patient, cancellationToken))
            .Where(visit => visit.IsActive && visit.Date >= today).MinBy(visit => visit.Start);
        var type = practice.VisitTypes.Find(next?.VisitType);
        var figures = new PlanFigures(words, saying, type, next?.Date ?? today);
        return [.. plans.Select(known => View(known, practice, saying, today, figures))];
    }

    private PlanView View(KnownCoverage known, ClinicSnapshot practice, CoverageSaying saying, LocalDate today, PlanFigures figures)
    {
        var (tiles, notes) = figures.Of(known);
        return new PlanView(known.Card(practice, saying, today), OrderWord(known.Row.Order), HolderWord(known.Row.Holder))
        {
            Tiles = tiles,
            Notes = notes,
            Corrections = known.Current is { Origin: AnswerOrigin.Payer, Facts: not null } current ? current.Said().Corrections : [],
            To = known.Row.To,
        };
    }

    private string OrderWord(int order) => order switch
    {
        1 => words["primary"],
        2 => words["secondary"],
        _ => words["tertiary"],
    };

    private string HolderWord(PolicyHolder holder) => holder switch
    {
        PolicyHolder.Self => words["self"],
        PolicyHolder.Spouse => words["held by the spouse"],
        PolicyHolder.Parent => words["held by a parent"],
        _ => words["held by somebody else"],
    };
}
