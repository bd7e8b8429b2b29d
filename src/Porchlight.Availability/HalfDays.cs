using NodaTime;

namespace Porchlight.Availability;

/// <summary>A morning or afternoon by the site's clock, and which of its cells the patient would like.</summary>
internal readonly record struct HalfDay(CellRange Cells, CellRange Preferred, bool IsPreferredDay);

internal static class HalfDays
{
    /// <summary>Every half day that the request's starts touch, in order. Lists of two zones may differ by a day.</summary>
    public static IReadOnlyList<HalfDay> Of(PlaceRequest request, DateTimeZone zone)
    {
        var halves = new List<HalfDay>();
        if (request.Starts.IsEmpty)
        {
            return halves;
        }

        var last = (request.Starts.End - 1).Start.InZone(zone).Date;
        for (var date = request.Starts.Start.Start.InZone(zone).Date; date <= last; date = date.PlusDays(1))
        {
            var preferred = request.PreferredTime is { } time ? SiteTime.Between(date, time.Start, time.End, zone) : default;
            var isPreferredDay = request.PreferredDays.Contains(date.DayOfWeek);
            halves.Add(new HalfDay(SiteTime.Between(date, LocalTime.Midnight, LocalTime.Noon, zone), preferred, isPreferredDay));
            halves.Add(new HalfDay(SiteTime.Between(date, LocalTime.Noon, LocalTime.Midnight, zone), preferred, isPreferredDay));
        }

        return halves;
    }
}
