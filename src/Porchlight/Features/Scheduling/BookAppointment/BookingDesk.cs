using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Commands;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>What the desk asks for, whether it books anew or moves.</summary>
internal sealed record BookingWish(
    PatientId Patient, VisitTypeId VisitType, ProviderId Provider, SiteId Site, Instant Start, HoldId? Hold, InterpreterId? Interpreter,
    bool KnowsOverlap, Phi<string>? OverbookWhy, RoomId? Room);

internal sealed record FoundSlot(OpenSlot Slot, ProviderDay Day, SiteInfo Site);

/// <summary>The steps that booking and moving share: load, decide, leave the new rows in the act.</summary>
internal static class BookingDesk
{
    public const string Overbook = "schedule.overbook";

    public static async Task<Decision<FoundSlot>> FindAsync(
        BookingWish wish, Appointment? moved, Act act, ClinicSnapshot clinic, Roles roles, CancellationToken cancellationToken)
    {
        if (clinic.Providers.Find(wish.Provider) is not { IsActive: true } provider || clinic.Sites.Find(wish.Site) is not { IsActive: true } site
            || clinic.VisitTypes.Find(wish.VisitType) is not { IsActive: true } visitType)
        {
            return BookingRefusals.Unknown;
        }

        if (BookingRefusals.First(
            (wish.OverbookWhy is { Value: var why } && string.IsNullOrWhiteSpace(why), BookingRefusals.OverbookWhyMissing),
            (wish.OverbookWhy is not null && !roles.MayAny(act.Actor.Role.Split('+'), Overbook), BookingRefusals.MayNotOverbook)) is { } no)
        {
            return no;
        }

        var isNew = await ProviderDays.IsNewPatientAsync(act.Db, wish.Patient, cancellationToken);
        var request = new SlotRequest(
            visitType, isNew, wish.Start, moved?.Id, wish.Hold, wish.Interpreter, false, wish.KnowsOverlap, wish.OverbookWhy is not null, wish.Room);
        request = request with { Overlaps = await OverlapsAsync(wish.Patient, request, act, cancellationToken) };
        var day = await ProviderDays.LoadAsync(act.Db, clinic, provider, site, request, act.Now, cancellationToken);
        return day.Find(request, act.Now).Map(slot => new FoundSlot(slot, day, site));
    }

    public static async Task<Appointment> BookAsync(
        FoundSlot found, BookingWish wish, Appointment? moved, Phi<string>? note, Act act, CancellationToken cancellationToken)
    {
        var (slot, request) = (found.Slot, found.Slot.Request);
        var appointment = new Appointment
        {
            Id = AppointmentId.New(),
            Patient = wish.Patient,
            Provider = wish.Provider,
            Site = wish.Site,
            VisitType = wish.VisitType,
            Start = request.Start,
            End = request.End,
            ClaimedFrom = request.ClaimedFrom,
            ClaimedTo = request.ClaimedTo,
            Date = request.Start.InZone(found.Site.Zone).Date,
            Room = slot.Room,
            Equipment = slot.Equipment,
            Interpreter = wish.Interpreter,
            Lane = slot.Lane,
            Code = await AppointmentCodes.NewAsync(act.Db, cancellationToken),
            RescheduledFrom = moved?.Id,
            Note = note,
        };
        act.Db.Add(appointment);
        act.Db.Add(appointment.Booked(StepBy.Of(act, found.Site), wish.OverbookWhy));
        found.Day.Taken.Claim(appointment, act);
        await SlotHolds.DropAsync(act.Db, wish.Hold, cancellationToken);
        act.About(appointment.Id);
        act.Note("site", appointment.Site);
        act.Note("provider", appointment.Provider);
        act.Note("start", appointment.Start);
        act.Note("overbooked", request.Overbook);
        act.Note("knownOverlap", request.Overlaps);
        act.Publish(new AppointmentBooked(appointment.Id, appointment.Patient, appointment.Provider, appointment.Site, appointment.VisitType, appointment.Start));
        SchedulingTopics.Changed(act, appointment);
        return appointment;
    }

    private static async Task<bool> OverlapsAsync(PatientId patient, SlotRequest request, Act act, CancellationToken cancellationToken)
    {
        var (start, end, ours) = (request.Start, request.End, request.Ours);
        return await act.Db.Appointments.AnyAsync(
            row => row.Patient == patient && row.Start < end && row.End > start && row.State <= VisitState.ReadyForCheckout && row.Id != ours,
            cancellationToken);
    }
}
