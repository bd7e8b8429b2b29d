using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>A visit that was over before it came to us. It claims no cells, posts no charge and texts nobody.</summary>
/// <param name="State">How it ended.</param>
internal sealed record ImportVisit(
    PatientId Patient, ProviderId Provider, SiteId Site, VisitTypeId VisitType, Instant Start, Instant End, VisitState State) : Command<ImportedVisit>;

internal sealed record ImportedVisit(AppointmentId Appointment, bool IsNew);

internal sealed class ImportVisitHandler(ClinicDirectory clinic) : IHandle<ImportVisit, ImportedVisit>
{
    public async Task<Decision<ImportedVisit>> Handle(ImportVisit command, Act act, CancellationToken cancellationToken)
    {
        act.About(command.Patient);
        if (command.End <= command.Start || command.Start >= act.Now || VisitStates.HoldsItsPlace(command.State))
        {
            return new Refusal("visit.not-over", "Only a visit that is over can be taken in from elsewhere.");
        }

        if ((await clinic.NowAsync(cancellationToken)).Sites.Find(command.Site) is not { } site)
        {
            return BookingRefusals.Unknown;
        }

        if (await FindAsync(act.Db, command.Patient, command.Provider, command.Start, cancellationToken) is { } there)
        {
            return new ImportedVisit(there, false);
        }

        var appointment = Appointment.FromElsewhere(command, await AppointmentCodes.NewAsync(act.Db, cancellationToken), site.Zone);
        act.Db.Add(appointment);
        act.Db.Add(appointment.Ended(StepBy.Of(act, site)));
        act.About(appointment.Id);
        act.Changed($"patient:{command.Patient}");
        return new ImportedVisit(appointment.Id, true);
    }

    /// <summary>The visit of this patient with this provider at this instant, when it is on file.</summary>
    public static async Task<AppointmentId?> FindAsync(PorchlightDb db, PatientId patient, ProviderId provider, Instant start, CancellationToken cancellationToken)
    {
        var found = await db.Appointments.Where(row => row.Patient == patient && row.Start == start && row.Provider == provider)
            .Select(row => row.Id).Take(1).ToListAsync(cancellationToken);
        return found is [var id] ? id : null;
    }
}
