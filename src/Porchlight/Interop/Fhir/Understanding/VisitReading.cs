using NodaTime;
using NodaTime.Text;
using Porchlight.Scheduling.Api;
using R4 = Hl7.Fhir.Model;

namespace Porchlight.Fhir;

/// <summary>When and how: what an Encounter or an Appointment says besides who and where.</summary>
/// <param name="End">Null when it is not told.</param>
/// <param name="State">Null while it is still to come.</param>
internal sealed record VisitFacts(Instant Start, Instant? End, VisitState? State);

internal static class VisitReading
{
    /// <summary>A past visit: what is planned, going on or called off is none.</summary>
    public static VisitFacts? Read(R4.Encounter encounter, Instant now, Reading reading)
    {
        if (encounter.Status != R4.Encounter.EncounterStatus.Finished)
        {
            reading.Refuse($"not a past visit: its status is {Hl7.Fhir.Utility.EnumUtility.GetLiteral(encounter.Status) ?? "missing"}");
        }

        var start = At(encounter.Period?.Start);
        if (start is null)
        {
            reading.Refuse("when it was is not told");
        }
        else if (start >= now)
        {
            reading.Refuse("it is finished before it began");
        }

        var end = At(encounter.Period?.End);
        if (end < start)
        {
            reading.Refuse("it ends before it begins");
        }

        if (reading.Reasons.Count > 0)
        {
            return null;
        }

        reading.Understood.AddRange(["period", "subject", "participant", "location"]);
        return new VisitFacts(start!.Value, end, VisitState.CheckedOut);
    }

    /// <summary>A past one needs an outcome; a future one is a booking.</summary>
    public static VisitFacts? Read(R4.Appointment appointment, Instant now, Reading reading)
    {
        if (appointment.Start is not { } told)
        {
            reading.Refuse("no start");
            return null;
        }

        var start = Instant.FromDateTimeOffset(told);
        var end = appointment.End is { } until ? Instant.FromDateTimeOffset(until) : (Instant?)null;
        var state = Outcome(appointment, start < now, reading);
        if (end <= start)
        {
            reading.Refuse("it ends before it begins");
        }

        if (reading.Reasons.Count > 0)
        {
            return null;
        }

        reading.Understood.AddRange(["status", "start", "end", "participant"]);
        return new VisitFacts(start, end, state);
    }

    private static VisitState? Outcome(R4.Appointment appointment, bool isPast, Reading reading)
    {
        switch (appointment.Status)
        {
            case R4.Appointment.AppointmentStatus.Fulfilled when isPast:
                return VisitState.CheckedOut;
            case R4.Appointment.AppointmentStatus.Noshow when isPast:
                return VisitState.NoShow;
            // appointment-cancellation-reason: pat and its children.
            case R4.Appointment.AppointmentStatus.Cancelled when isPast:
                return appointment.CancelationReason?.Coding.Exists(coding => coding.Code?.StartsWith("pat", StringComparison.Ordinal) == true) == true
                    ? VisitState.CancelledByPatient
                    : VisitState.CancelledByClinic;
            case R4.Appointment.AppointmentStatus.Booked when !isPast:
                return null;
            case R4.Appointment.AppointmentStatus.EnteredInError:
                reading.Refuse("entered in error");
                return null;
            case var status when isPast:
                reading.Refuse($"it is past, and {Hl7.Fhir.Utility.EnumUtility.GetLiteral(status) ?? "no status"} does not say whether it took place");
                return null;
            case var status:
                reading.Refuse($"nothing to book: its status is {Hl7.Fhir.Utility.EnumUtility.GetLiteral(status) ?? "missing"}");
                return null;
        }
    }

    // A visit told by its day alone stands at 18:00 UTC: about noon, and the same day, in every zone of the United States.
    private static Instant? At(string? text) => text switch
    {
        null or "" => null,
        { Length: 10 } => LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day.At(new LocalTime(18, 0)).InUtc().ToInstant() : null,
        _ => OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var moment } ? moment.ToInstant() : null,
    };
}
