using NodaTime;
using Porchlight.Availability;

namespace Porchlight.Engines.Tests.Availability;

/// <summary>Two sites in two zones and a Tuesday, 2026-11-24, for the named examples.</summary>
internal static class MapleStreet
{
    public const int Established = 0;
    public const int New = 1;

    public static readonly DateTimeZone Central = DateTimeZoneProviders.Tzdb["America/Chicago"];
    public static readonly SiteId Main = SiteId.New();
    public static readonly ProviderId Abara = ProviderId.New();
    public static readonly ProviderId Lindqvist = ProviderId.New();
    public static readonly LocalDate Tuesday = new(2026, 11, 24);

    public static readonly CellRange Week =
        new(SiteTime.Day(Tuesday, Central).Start, SiteTime.Day(Tuesday.PlusDays(6), Central).End);

    public static Instant At(int hour, int minute = 0, int day = 0) =>
        SiteTime.At(Tuesday.PlusDays(day).At(new LocalTime(hour, minute)), Central);

    public static CellRange Cells(int fromHour, int fromMinute, int toHour, int toMinute) =>
        CellRange.Within(At(fromHour, fromMinute), At(toHour, toMinute));

    /// <summary>Every day 8 to 12, established patients.</summary>
    public static ProviderCalendar Mornings(ProviderId provider)
    {
        var calendar = new ProviderCalendar(provider, Main, Central, Week);
        calendar.Open(new WeeklyHours(
            Tuesday,
            null,
            [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)
                .Select(day => new HoursBlock(day, new LocalTime(8, 0), new LocalTime(12, 0), Established))]));
        return calendar;
    }

    /// <summary>A follow-up of 20 minutes, this morning or within the week.</summary>
    public static PlaceRequest FollowUp() => new()
    {
        From = At(8),
        Until = At(0, day: 6),
        VisitMinutes = 20,
        Admits = BlockKinds.Of(Established),
    };
}
