using NodaTime;

namespace Porchlight.Clinic.Api;

/// <summary>The practice itself: the billing provider and the information receiver of a 270 (X12 005010X279A1, loop 2100B).</summary>
/// <param name="Npi">The organisation's own (type 2), without which no payer is asked.</param>
public sealed record OrganisationInfo(string Name, string ShortName, Npi Npi, string TaxId, string Phone, string Email, AddressInfo Address);

public sealed record AddressInfo(string Line, string City, string State, string Zip)
{
    public string Say => $"{Line}, {City}, {State} {Zip}";
}

/// <summary>The same words in both languages of the program; an empty Spanish falls back to the English.</summary>
public sealed record InBoth(string English, string Spanish)
{
    public bool IsEmpty => English.Length == 0;

    public string In(string language) => language == "es" && Spanish.Length > 0 ? Spanish : English;
}

/// <param name="Name">Short, as on a button: <c>Main</c>.</param>
/// <param name="Letter">Starts its tickets: <c>M</c> in <c>M-14</c>.</param>
/// <param name="Directions">How to get to the building and in.</param>
/// <param name="OpenDays">The weekdays it is open on.</param>
public sealed record SiteInfo(
    SiteId Id, string Name, char Letter, DateTimeZone Zone, AddressInfo Address, string Phone, InBoth Directions,
    IReadOnlyList<IsoDayOfWeek> OpenDays, LocalTime Opens, LocalTime Closes, bool IsActive)
{
    /// <summary>The zone as people say it: <c>Central</c>. A key of the words in both languages.</summary>
    public string ZoneWord => ZoneWords.Of(Zone.Id);

    public LocalDate Today(Instant now) => now.InZone(Zone).Date;

    public LocalTime TimeOf(Instant instant) => instant.InZone(Zone).TimeOfDay;
}

/// <param name="Phone">Extension or number to put a caller through to.</param>
public sealed record DepartmentInfo(DepartmentId Id, SiteId SiteId, string Name, string NameEs, string Floor, string Phone, bool IsActive);

public enum RoomKind
{
    Exam,
    Procedure,
    Nurse,
    Lab,
    Imaging,
    Consult,
    Video,
}

/// <param name="Directions">From the site's front door.</param>
/// <param name="StepFree">The same way without stairs.</param>
public sealed record RoomInfo(
    RoomId Id, SiteId SiteId, DepartmentId? DepartmentId, string Name, RoomKind Kind, string Floor, InBoth Directions, InBoth StepFree, bool IsActive);

/// <summary>A thing a visit may need, booked by its own cells.</summary>
/// <param name="Kind">What visit types ask for: <c>ultrasound</c>.</param>
public sealed record EquipmentInfo(EquipmentId Id, SiteId SiteId, string Name, string Kind, bool IsActive);

public enum InterpreterMode
{
    InPerson,
    Video,
    Phone,
}

/// <summary>Somebody who interprets, booked by their own cells.</summary>
/// <param name="Language">ISO 639-1, or <c>ase</c> (ISO 639-3) for American Sign Language.</param>
public sealed record InterpreterInfo(InterpreterId Id, string Name, string Language, InterpreterMode Mode, IReadOnlyList<SiteId> SiteIds, bool IsActive);

/// <param name="Reader">The device's name at the card processor.</param>
public sealed record TerminalInfo(TerminalId Id, SiteId SiteId, string Name, string Reader, bool IsActive);

public sealed record DrawerInfo(DrawerId Id, SiteId SiteId, string Name, bool IsActive);

/// <param name="SiteId">Null for every site.</param>
/// <param name="IsClosed">False for a holiday the practice works on.</param>
public sealed record HolidayInfo(HolidayId Id, LocalDate Date, string Name, SiteId? SiteId, bool IsClosed, bool IsActive);
