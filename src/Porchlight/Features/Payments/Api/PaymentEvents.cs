namespace Porchlight.Payments.Api;

/// <summary>Money was taken and its receipt written.</summary>
public sealed record PaymentTaken(ReceiptId Receipt, PatientId Patient, AppointmentId? Appointment, SiteId Site, Money Amount);

/// <summary>A receipt's payments were taken back on the same day; <paramref name="Undoing"/> is the receipt that says so.</summary>
public sealed record PaymentVoided(ReceiptId Receipt, ReceiptId Undoing, PatientId Patient, AppointmentId? Appointment, SiteId Site, Money Amount);

/// <summary>A visit was charged at the fee of the schedule.</summary>
public sealed record ChargePosted(AppointmentId Appointment, PatientId Patient, SiteId Site, Money Fee);
