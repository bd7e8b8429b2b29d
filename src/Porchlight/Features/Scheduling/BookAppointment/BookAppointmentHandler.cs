using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Commands;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>Inserts only, so on PostgreSQL the write is one round trip. Booking from a hold also takes the hold's cells over.</summary>
internal sealed class BookAppointmentHandler(ClinicDirectory clinic, Roles roles) : IHandle<BookAppointment, AppointmentId>
{
    public async Task<Decision<AppointmentId>> Handle(BookAppointment command, Act act, CancellationToken cancellationToken)
    {
        act.About(command.Patient);
        var wish = new BookingWish(
            command.Patient, command.VisitType, command.Provider, command.Site, command.Start, command.Hold, command.Interpreter,
            command.KnowsOverlap, command.OverbookWhy, command.Room);
        var found = await BookingDesk.FindAsync(wish, null, act, await clinic.NowAsync(cancellationToken), roles, cancellationToken);
        return found is Decision<FoundSlot>.Accepted { Value: var place }
            ? (await BookingDesk.BookAsync(place, wish, null, command.Note, act, cancellationToken)).Id
            : found.Refusal!;
    }
}
