using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Seeding;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>The weeks of Maple Street's providers: the blocks of the board's picture for the first eight, a usual week for the others.</summary>
internal static class SeedTemplates
{
    private static readonly LocalTime _opens = new(8, 0);
    private static readonly LocalTime _closes = new(17, 0);

    // Who, and what is kept when; the rest of the day is open.
    private static readonly Dictionary<string, (string From, string To, BlockKind Kind, string? Label)[]> _kept = new()
    {
        ["Dr. Abara"] = [("10:00", "11:00", BlockKind.Procedure, null), ("12:00", "12:45", BlockKind.Lunch, null)],
        ["Dr. Lindqvist"] = [("08:00", "09:00", BlockKind.New, null), ("12:00", "12:45", BlockKind.Lunch, null)],
        ["Dr. Reyes-Test"] = [("09:45", "10:50", BlockKind.New, null), ("11:30", "12:15", BlockKind.SameDay, null), ("12:15", "13:00", BlockKind.Lunch, null)],
        ["N. Okafor, NP"] = [("10:00", "12:00", BlockKind.SameDay, "Same day, open"), ("12:00", "12:45", BlockKind.Lunch, null)],
        ["Dr. Whitlock"] = [("08:00", "09:00", BlockKind.Admin, "Hospital rounds"), ("12:20", "13:05", BlockKind.Lunch, null)],
        ["Nurse visits"] = [("11:30", "12:15", BlockKind.Lunch, null)],
        ["Lab"] = [("11:15", "12:00", BlockKind.Lunch, null)],
    };

    private static readonly (string From, string To, BlockKind Kind, string? Label)[] _usual =
        [("09:00", "09:40", BlockKind.New, null), ("12:00", "12:45", BlockKind.Lunch, null), ("15:00", "15:40", BlockKind.SameDay, null)];

    // Who takes no doctor's visit keeps nothing for new faces or the same day.
    private static readonly (string From, string To, BlockKind Kind, string? Label)[] _plain = [("12:00", "12:45", BlockKind.Lunch, null)];

    public static IReadOnlyList<ScheduleTemplate> Of(SeedContext context, ClinicSnapshot clinic)
    {
        List<ScheduleTemplate> templates = [];
        foreach (var provider in clinic.Providers)
        {
            for (var weekday = IsoDayOfWeek.Monday; weekday <= IsoDayOfWeek.Sunday; weekday++)
            {
                // Somebody of two sites works Tuesdays and Thursdays at the second.
                var site = clinic.Site(provider.SiteIds[provider.SiteIds.Count > 1 && weekday is IsoDayOfWeek.Tuesday or IsoDayOfWeek.Thursday ? ^1 : 0]);
                templates.AddRange(OnWeekday(context, provider, site, weekday));
            }
        }

        return templates;
    }

    // A practice seeded on a Sunday or in the evening still has a day in progress; that day has a template of its own.
    private static IEnumerable<ScheduleTemplate> OnWeekday(SeedContext context, ProviderInfo provider, SiteInfo site, IsoDayOfWeek weekday)
    {
        var (today, always) = (site.Today(context.Now), new LocalDate(context.Today.Year - 1, 1, 1));
        if (!site.OpenDays.Contains(weekday))
        {
            yield break;
        }

        if (weekday != today.DayOfWeek)
        {
            yield return Make(context, provider, site, weekday, always, null, _opens, _closes);
            yield break;
        }

        if (weekday < IsoDayOfWeek.Saturday)
        {
            yield return Make(context, provider, site, weekday, always, today.PlusDays(-1), _opens, _closes);
            yield return Make(context, provider, site, weekday, today.PlusDays(1), null, _opens, _closes);
        }

        var (opens, closes) = Around(site.TimeOf(context.Now));
        yield return Make(context, provider, site, weekday, today, today, opens, closes);
    }

    /// <summary>Today's hours: the usual ones, stretched so that there is a morning behind and an afternoon ahead whenever it is.</summary>
    public static (LocalTime Opens, LocalTime Closes) Around(LocalTime now) => (
        now.Hour < 10 ? new LocalTime(Math.Max(0, Math.Min(_opens.Hour, now.Hour - 1)), 0) : _opens,
        now.Hour > 14 ? new LocalTime(Math.Min(23, Math.Max(_closes.Hour, now.Hour + 3)), 0) : _closes);

    private static ScheduleTemplate Make(
        SeedContext context, ProviderInfo provider, SiteInfo site, IsoDayOfWeek weekday, LocalDate from, LocalDate? to, LocalTime opens, LocalTime closes)
    {
        var name = $"template {provider.Id} {weekday} {from:uuuu-MM-dd}";
        var kept = _kept.GetValueOrDefault(provider.Name) ?? (provider.Kind == ProviderKind.Team || provider.Specialty == "Behavioral Health" ? _plain : _usual);
        var id = context.Id<TemplateId>(name);
        return new ScheduleTemplate
        {
            Id = id,
            Provider = provider.Id,
            Site = site.Id,
            Weekday = weekday,
            EffectiveFrom = from,
            EffectiveTo = to,
            Blocks = [.. Blocks(kept, opens, closes).Select((block, i) => new TemplateBlock
            {
                Id = context.Uuid($"{name} block", i), Template = id, Start = block.Start, End = block.End, Kind = block.Kind, Label = block.Label,
            })],
        };
    }

    private static IEnumerable<(LocalTime Start, LocalTime End, BlockKind Kind, string? Label)> Blocks(
        (string From, string To, BlockKind Kind, string? Label)[] kept, LocalTime opens, LocalTime closes)
    {
        var at = opens;
        foreach (var (from, to, kind, label) in kept)
        {
            var (start, end) = (Time(from), Time(to));
            if (start > at)
            {
                yield return (at, start, BlockKind.Open, null);
            }

            yield return (start, end, kind, label);
            at = end;
        }

        yield return (at, closes, BlockKind.Open, null);
    }

    private static LocalTime Time(string text) => NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;
}
