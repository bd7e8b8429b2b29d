using NodaTime;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>Visits that another system kept.</summary>
internal sealed partial class Appointment
{
    public static Appointment FromElsewhere(ImportVisit told, string code, DateTimeZone zone) => new()
    {
        Id = AppointmentId.New(),
        Patient = told.Patient,
        Provider = told.Provider,
        Site = told.Site,
        VisitType = told.VisitType,
        Start = told.Start,
        End = told.End,
        ClaimedFrom = told.Start,
        ClaimedTo = told.End,
        Date = told.Start.InZone(zone).Date,
        Code = code,
        State = told.State,
        CheckedOutAt = told.State == VisitState.CheckedOut ? told.End : null,
    };

    /// <summary>Its one line: what came before is not known here, so there is nothing to step back to.</summary>
    public VisitTransition Ended(StepBy by) => Line(null, State, StepKind.Forward, by, null, null);
}
