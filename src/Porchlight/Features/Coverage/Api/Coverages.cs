using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Database;
using Porchlight.Platform.Wording;
using Porchlight.Scheduling.Api;

namespace Porchlight.Coverage.Api;

/// <summary>Reads plans and what visits will cost, in batches, for other rooms' screens. Reads only what is committed.</summary>
public sealed class Coverages
{
    private readonly PorchlightDb _db;
    private readonly ClinicDirectory _clinic;
    private readonly AppointmentCards _appointments;
    private readonly DeskTime _desk;
    private readonly Words _words;
    private readonly AnswerMemory _answers;

    internal Coverages(PorchlightDb db, ClinicDirectory clinic, AppointmentCards appointments, DeskTime desk, Words words, AnswerMemory answers) =>
        (_db, _clinic, _appointments, _desk, _words, _answers) = (db, clinic, appointments, desk, words, answers);

    /// <summary>The plans of each patient on <paramref name="date"/>, first payer first. Patients without any are left out.</summary>
    public async Task<IReadOnlyDictionary<PatientId, IReadOnlyList<CoverageCard>>> OfAsync(
        IReadOnlyCollection<PatientId> patients, LocalDate date, CancellationToken cancellationToken = default)
    {
        var clinic = await _clinic.NowAsync(cancellationToken);
        var saying = await _desk.SayingAsync(cancellationToken);
        var known = await KnownCoverage.OfAsync(_db, _answers, patients, date, cancellationToken);
        return known.GroupBy(one => one.Row.Patient)
            .ToDictionary(of => of.Key, of => (IReadOnlyList<CoverageCard>)[.. of.Select(one => one.Card(clinic, saying, date))]);
    }

    /// <summary>One estimate for each appointment that exists, from the last answer known for the plan that pays first.</summary>
    public async Task<IReadOnlyDictionary<AppointmentId, VisitEstimate>> EstimateAsync(
        IReadOnlyCollection<AppointmentId> appointments, CancellationToken cancellationToken = default)
    {
        var visits = (await _appointments.OfAsync(appointments, cancellationToken)).Values;
        return (await AtVisitsAsync([.. visits], cancellationToken)).ToDictionary(at => at.Key, at => at.Value.Estimate);
    }

    /// <summary>For each visit its first plan on that day and what the visit is estimated to cost.</summary>
    public async Task<IReadOnlyDictionary<AppointmentId, PlanAtVisit>> AtVisitsAsync(
        IReadOnlyCollection<AppointmentCard> visits, CancellationToken cancellationToken = default)
    {
        var clinic = await _clinic.NowAsync(cancellationToken);
        var saying = await _desk.SayingAsync(cancellationToken);
        var estimating = new Estimating(_words, saying, clinic);
        var at = new Dictionary<AppointmentId, PlanAtVisit>();
        foreach (var day in visits.GroupBy(visit => visit.Date))
        {
            var patients = day.Select(visit => visit.Patient).Distinct().ToList();
            var first = (await KnownCoverage.OfAsync(_db, _answers, patients, day.Key, cancellationToken))
                .GroupBy(one => one.Row.Patient).ToDictionary(of => of.Key, of => of.First());
            foreach (var visit in day)
            {
                var plan = first.GetValueOrDefault(visit.Patient);
                at[visit.Id] = new PlanAtVisit(plan?.Outcome, plan?.Row.Payer, estimating.For(visit, plan));
            }
        }

        return at;
    }
}

/// <summary>The plan that pays first at a visit.</summary>
/// <param name="Outcome">Where it stands; null when no plan is on file for the day.</param>
/// <param name="Payer">Null when there is none, or it is not on the practice's list.</param>
public sealed record PlanAtVisit(CoverageOutcome? Outcome, PayerId? Payer, VisitEstimate Estimate);
