using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Commands;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>A hold passes the same rules as a booking and claims the same cells.</summary>
internal sealed class HoldSlotHandler(ClinicDirectory clinic, Roles roles) : IHandle<HoldSlot, HeldSlot>
{
    public async Task<Decision<HeldSlot>> Handle(HoldSlot command, Act act, CancellationToken cancellationToken)
    {
        var wish = new BookingWish(
            command.Patient ?? default, command.VisitType, command.Provider, command.Site, command.Start, null, null, KnowsOverlap: true, null, null);
        var found = await BookingDesk.FindAsync(wish, null, act, await clinic.NowAsync(cancellationToken), roles, cancellationToken);
        if (found is not Decision<FoundSlot>.Accepted { Value: var place })
        {
            return found.Refusal!;
        }

        var request = place.Slot.Request;
        var hold = new SlotHold
        {
            Id = HoldId.New(),
            Provider = command.Provider,
            Site = command.Site,
            VisitType = command.VisitType,
            Patient = command.Patient,
            Start = request.Start,
            End = request.End,
            Date = request.Start.InZone(place.Site.Zone).Date,
            By = act.Actor.User,
            ByName = command.ByName,
            Expires = act.Now + SlotHold.Lasts,
        };
        act.Db.Add(hold);
        place.Day.Taken.Claim(place.Slot.Cells(command.Provider, null), null, hold.Id, act);
        act.Enqueue(new HoldRunsOut(hold.Id), SlotHold.Lasts);
        act.About(hold.Id);
        act.Changed(SchedulingTopics.Board(command.Site));
        return new HeldSlot(hold.Id, hold.Expires);
    }
}
