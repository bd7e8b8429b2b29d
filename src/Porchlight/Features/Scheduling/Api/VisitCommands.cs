using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;

namespace Porchlight.Scheduling.Api;

/// <summary>Where the visit stands after the act.</summary>
public sealed record VisitStanding(AppointmentId Appointment, VisitState State, string? Ticket);

/// <summary>The patient, or somebody for them, said they will come.</summary>
public sealed record ConfirmVisit(AppointmentId Appointment) : Command<VisitStanding>;

/// <summary>In the building. Gives the ticket.</summary>
public sealed record ArriveVisit(AppointmentId Appointment) : Command<VisitStanding>;

/// <summary>Paperwork, ID, insurance and money are done. On somebody not yet arrived it records the arrival as well.</summary>
public sealed record CheckInVisit(AppointmentId Appointment) : Command<VisitStanding>;

/// <summary>The patient said their name and birth date, and they match (two identifiers, front-desk-operations.md §3). Saying it again changes nothing.</summary>
public sealed record ConfirmIdentity(AppointmentId Appointment) : Command<VisitStanding>;

/// <param name="Room">Null: the room it was booked with.</param>
public sealed record RoomVisit(AppointmentId Appointment, RoomId? Room) : Command<VisitStanding>;

public sealed record StartVisit(AppointmentId Appointment) : Command<VisitStanding>;

/// <summary>The provider is done; on the way to check-out.</summary>
public sealed record FinishVisit(AppointmentId Appointment) : Command<VisitStanding>;

public sealed record CheckOutVisit(AppointmentId Appointment) : Command<VisitStanding>;

/// <summary>A person says so, fifteen minutes after the start at the earliest.</summary>
public sealed record MarkNoShow(AppointmentId Appointment) : Command<VisitStanding>;

public sealed record MarkLeftWithoutBeingSeen(AppointmentId Appointment) : Command<VisitStanding>;

/// <param name="Reason">A code of <see cref="CancelReason.All"/>.</param>
public sealed record CancelAppointment(AppointmentId Appointment, string Reason) : Command<VisitStanding>;

public sealed record StepVisitBack(AppointmentId Appointment, Phi<string> Why) : Command<VisitStanding>;

/// <summary>Takes the last act back within ten seconds; a cancelled visit claims its place again, if it is still free.</summary>
public sealed record UndoVisitAct(AppointmentId Appointment) : Command<VisitStanding>;

/// <param name="Hold">The hold to book from, if the place was held.</param>
/// <param name="KnowsOverlap">The desk has seen that the patient has another visit at that time, and goes on.</param>
/// <param name="Room">The room that was offered; another fitting one is given when it is gone.</param>
/// <param name="OverbookWhy">Books over a taken place or outside the template; needs the permission and these words.</param>
public sealed record BookAppointment(
    PatientId Patient, VisitTypeId VisitType, ProviderId Provider, SiteId Site, Instant Start, HoldId? Hold = null, Phi<string>? Note = null,
    InterpreterId? Interpreter = null, bool KnowsOverlap = false, Phi<string>? OverbookWhy = null, RoomId? Room = null) : Command<AppointmentId>;

/// <summary>Gives up one place and takes another, in one transaction. The answer is the new appointment, linked to the old.</summary>
public sealed record MoveAppointment(
    AppointmentId Appointment, ProviderId Provider, SiteId Site, Instant Start, HoldId? Hold = null, bool KnowsOverlap = false,
    Phi<string>? OverbookWhy = null, RoomId? Room = null) : Command<AppointmentId>;

/// <summary>Takes on a visit that happened, or did not, before this program kept the schedule. It must be over.</summary>
/// <param name="State">One of the ends: checked out, no-show, left, cancelled.</param>
public sealed record RecordPastVisit(
    PatientId Patient, ProviderId Provider, SiteId Site, VisitTypeId VisitType, Instant Start, Instant End, VisitState State) : Command<AppointmentId>;
