using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>A visit of before this program: it claims nothing, because what is over can collide with nothing.</summary>
internal sealed class RecordPastVisitHandler(ClinicDirectory clinic) : IHandle<RecordPastVisit, AppointmentId>
{
    public async Task<Decision<AppointmentId>> Handle(RecordPastVisit command, Act act, CancellationToken cancellationToken)
    {
        act.About(command.Patient);
        var known = await clinic.NowAsync(cancellationToken);
        if (known.Sites.Find(command.Site) is not { } site || known.Providers.Find(command.Provider) is null || known.VisitTypes.Find(command.VisitType) is null)
        {
            return BookingRefusals.Unknown;
        }

        if (command.End > act.Now || command.End < command.Start || VisitStates.HoldsItsPlace(command.State))
        {
            return new Refusal("visit.not-past", "A visit that is still to come is booked, not recorded.");
        }

        var visit = new Appointment
        {
            Id = AppointmentId.New(),
            Patient = command.Patient,
            Provider = command.Provider,
            Site = command.Site,
            VisitType = command.VisitType,
            Start = command.Start,
            End = command.End,
            ClaimedFrom = command.Start,
            ClaimedTo = command.End,
            Date = site.Today(command.Start),
            Code = await AppointmentCodes.NewAsync(act.Db, cancellationToken),
        };
        act.Db.Add(visit);
        act.Db.Add(visit.Recorded(command.State, StepBy.Of(act, site)));
        act.About(visit.Id);
        SchedulingTopics.Changed(act, visit);
        return visit.Id;
    }
}
