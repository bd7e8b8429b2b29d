namespace Porchlight.Scheduling;

/// <summary>Addresses of the board's neighbours.</summary>
internal static class DayLinks
{
    public static string To(DayView view, int days) => $"/day?date={view.Date.PlusDays(days):uuuu-MM-dd}&site={view.Site.Id}";

    public static string List(DayView view) => $"/day/list?date={view.Date:uuuu-MM-dd}&site={view.Site.Id}";

    public static string Region(DayView view) => $"/day/board?date={view.Date:uuuu-MM-dd}&site={view.Site.Id}";
}
