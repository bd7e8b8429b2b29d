using Microsoft.EntityFrameworkCore;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>A visit loaded to take a step: the row, its site, and who acts.</summary>
internal sealed record VisitInHand(Appointment Visit, SiteInfo Site, StepBy By);

/// <summary>What every act on a visit does around its decision: load, keep the history, free the place at an end, tell the others.</summary>
internal sealed class VisitDesk(ClinicDirectory clinic)
{
    public async Task<VisitInHand?> TakeAsync(AppointmentId id, Act act, CancellationToken cancellationToken)
    {
        var visit = await act.Db.Appointments.FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (visit is null)
        {
            return null;
        }

        act.About(visit.Patient);
        act.About(visit.Id);
        var site = (await clinic.NowAsync(cancellationToken)).Site(visit.Site);
        return new VisitInHand(visit, site, StepBy.Of(act, site));
    }

    /// <summary>The plain case: one or more steps forward in one act.</summary>
    public async Task<Decision<VisitStanding>> AdvanceAsync(
        AppointmentId id, Act act, CancellationToken cancellationToken, string? reasonCode = null, params VisitState[] steps)
    {
        if (await TakeAsync(id, act, cancellationToken) is not { } hand)
        {
            return VisitRefusals.Unknown;
        }

        var from = hand.Visit.State;
        foreach (var to in steps)
        {
            var step = hand.Visit.Advance(to, hand.By, reasonCode);
            if (step is not Decision<VisitTransition>.Accepted { Value: var line })
            {
                return step.Refusal!;
            }

            act.Db.Add(line);
        }

        return await SettleAsync(hand, from, act, cancellationToken);
    }

    /// <summary>After the steps: the ticket at arrival, the cells at an end, the word to everybody.</summary>
    public static async Task<VisitStanding> SettleAsync(VisitInHand hand, VisitState from, Act act, CancellationToken cancellationToken)
    {
        var visit = hand.Visit;
        if (VisitStates.IsHere(visit.State) && visit.Ticket is null)
        {
            await GiveTicketAsync(hand, act, cancellationToken);
        }

        if (!VisitStates.HoldsItsPlace(visit.State))
        {
            await VisitCells.ReleaseAsync(visit, act, cancellationToken);
        }

        act.Note("from", from);
        act.Note("to", visit.State);
        act.Publish(new VisitStateChanged(visit.Id, visit.Patient, visit.Site, from, visit.State));
        SchedulingTopics.Changed(act, visit);
        return new VisitStanding(visit.Id, visit.State, visit.Ticket);
    }

    private static async Task GiveTicketAsync(VisitInHand hand, Act act, CancellationToken cancellationToken)
    {
        var (site, date) = (hand.Site.Id, hand.By.Today);
        var last = await act.Db.TicketNumbers.Where(row => row.Site == site && row.Date == date).MaxAsync(row => (int?)row.No, cancellationToken) ?? 0;
        var number = new TicketNumber { Site = site, Date = date, No = last + 1, Appointment = hand.Visit.Id };
        act.Db.Add(number);
        hand.Visit.TakeTicket(number.Written(hand.Site.Letter));
    }
}
