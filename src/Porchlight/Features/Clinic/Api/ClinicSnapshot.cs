using NodaTime;

namespace Porchlight.Clinic.Api;

/// <summary>The whole practice at one moment, in memory: small, read everywhere, changed a few times a year.</summary>
public sealed record ClinicSnapshot(
    OrganisationInfo Organisation,
    Roster<SiteId, SiteInfo> Sites,
    Roster<DepartmentId, DepartmentInfo> Departments,
    Roster<RoomId, RoomInfo> Rooms,
    Roster<EquipmentId, EquipmentInfo> Equipment,
    Roster<InterpreterId, InterpreterInfo> Interpreters,
    Roster<ProviderId, ProviderInfo> Providers,
    Roster<VisitTypeId, VisitTypeInfo> VisitTypes,
    Roster<PayerId, PayerInfo> Payers,
    Roster<PlanId, PlanInfo> Plans,
    Roster<FeeId, FeeInfo> Fees,
    Roster<HolidayId, HolidayInfo> Holidays,
    Roster<TerminalId, TerminalInfo> Terminals,
    Roster<DrawerId, DrawerInfo> Drawers)
{
    public SiteInfo Site(SiteId id) => Sites[id];

    public ProviderInfo Provider(ProviderId id) => Providers[id];

    public VisitTypeInfo VisitType(VisitTypeId id) => VisitTypes[id];

    public PayerInfo Payer(PayerId id) => Payers[id];

    public RoomInfo Room(RoomId id) => Rooms[id];

    public IEnumerable<ProviderInfo> ProvidersAt(SiteId site) => Providers.Active.Where(provider => provider.SiteIds.Contains(site));

    public IEnumerable<RoomInfo> RoomsAt(SiteId site) => Rooms.Active.Where(room => room.SiteId == site);

    /// <summary>The charge for a visit of this type on <paramref name="day"/> (the newest there is when not said); null when none is set.</summary>
    public FeeInfo? FeeFor(VisitTypeId visitType, LocalDate? day = null) => Fees.Active
        .Where(fee => fee.VisitTypeId == visitType && (day is null || fee.From <= day))
        .MaxBy(fee => fee.From);

    /// <summary>The payer with this NM109, however it is padded; null when the practice knows none.</summary>
    public PayerInfo? PayerByX12Id(string x12PayerId) => Payers.FirstOrDefault(payer => payer.X12PayerId == x12PayerId.Trim());

    /// <summary>The holiday that shuts the site on that day, null when none does.</summary>
    public HolidayInfo? ClosedFor(SiteId site, LocalDate day) => Holidays.Active
        .FirstOrDefault(holiday => holiday.Date == day && holiday.IsClosed && (holiday.SiteId is null || holiday.SiteId == site));

    /// <summary>From when to when the site is open, null when it is shut all day.</summary>
    public (LocalTime Opens, LocalTime Closes)? HoursOn(SiteId site, LocalDate day)
    {
        var found = Sites[site];
        return found.OpenDays.Contains(day.DayOfWeek) && ClosedFor(site, day) is null ? (found.Opens, found.Closes) : null;
    }
}
