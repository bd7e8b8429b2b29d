using NodaTime;

namespace Porchlight.Coverage;

/// <summary>What is to be asked: always about the day of service (front-desk clock: registration-and-insurance.md §5).</summary>
/// <param name="ServiceTypes">EQ01 codes of the visit; the whole plan (30) is asked with them.</param>
/// <param name="Because"><c>added</c>, <c>booked</c>, <c>asked</c>, <c>changed</c>.</param>
internal sealed record Question(
    LocalDate ServiceDate, IReadOnlyList<string> ServiceTypes, string Because, AppointmentId? Appointment = null, SiteId? Site = null)
{
    public string Codes => string.Join(' ', ServiceTypes.Prepend("30").Distinct());
}
