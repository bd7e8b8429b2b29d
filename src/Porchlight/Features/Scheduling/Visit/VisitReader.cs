using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Database;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

internal sealed class VisitReader(PorchlightDb db, ClinicDirectory directory, PatientCards patients, IClock clock)
{
    public async Task<VisitView?> FindAsync(AppointmentId id, CancellationToken cancellationToken)
    {
        if (await db.Appointments.FirstOrDefaultAsync(found => found.Id == id, cancellationToken) is not { } row)
        {
            return null;
        }

        var (clinic, now, visit) = (await directory.NowAsync(cancellationToken), clock.GetCurrentInstant(), row.Card());
        var (site, visitType) = (clinic.Site(row.Site), clinic.VisitType(row.VisitType));
        var lines = await db.VisitTransitions.Where(line => line.Appointment == id).OrderBy(line => line.No).ToListAsync(cancellationToken);
        var movedTo = await db.Appointments.Where(found => found.RescheduledFrom == id && found.State != VisitState.EnteredInError)
            .Select(found => (AppointmentId?)found.Id).FirstOrDefaultAsync(cancellationToken);
        var last = new VisitHistory(lines).Last;
        return new VisitView(
            visit, await patients.OneAsync(row.Patient, cancellationToken), site, clinic.Provider(row.Provider), visitType, clinic.Rooms.Find(row.Room),
            VisitSigns.Of(visit, now), row.RescheduledFrom, movedTo, row.CancelReason,
            [.. lines.Select(line => new HistoryLine(line.From, line.To, line.Kind, line.At.InZone(site.Zone).LocalDateTime, line.Role, line.ReasonCode, line.Why))],
            [.. clinic.RoomsAt(row.Site).Where(room => visitType.RoomKind is null || room.Kind == visitType.RoomKind || room.Id == row.Room)],
            VisitSigns.IsNoShowCandidate(visit, now), row.Date == site.Today(now),
            last?.From is not null && row.State != VisitState.Rescheduled && site.Today(last.At) == site.Today(now));
    }
}
