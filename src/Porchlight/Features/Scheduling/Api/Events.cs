using NodaTime;

namespace Porchlight.Scheduling.Api;

public sealed record AppointmentBooked(
    AppointmentId Appointment, PatientId Patient, ProviderId Provider, SiteId Site, VisitTypeId VisitType, Instant Start);

/// <summary><paramref name="From"/> gave up its place for <paramref name="To"/>, which carries on its referral, notes and money.</summary>
public sealed record AppointmentMoved(AppointmentId From, AppointmentId To, PatientId Patient, SiteId Site, Instant Start);

/// <param name="Reason">A code of the cancel reasons, not words about the patient.</param>
public sealed record AppointmentCancelled(AppointmentId Appointment, PatientId Patient, SiteId Site, string Reason, bool ByClinic);

/// <summary>Told for every change of state, booking excepted; a move, a cancel and their undoing are told here as well.</summary>
public sealed record VisitStateChanged(AppointmentId Appointment, PatientId Patient, SiteId Site, VisitState From, VisitState To);
