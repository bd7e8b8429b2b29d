using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Porchlight.AuditTrail;

/// <summary>Which part of a patient's trail is asked for. Days are the site's.</summary>
public sealed record TrailWish(UserId? By, LocalDate? From, LocalDate? To, bool ChangesOnly, bool ListsToo, int Page)
{
    public const int OnAPage = 50;
    public const int MostOnPaper = 1000;

    /// <summary>A list names many people, so lists are looked through for some days only.</summary>
    public const int DaysOfLists = 7;

    private static readonly LocalDatePattern _day = LocalDatePattern.Iso;

    public int Most { get; private init; } = OnAPage;

    public bool IsAll => By is null && From is null && To is null && !ChangesOnly && !ListsToo;

    public static TrailWish Of(IQueryCollection query) => new(
        IId<UserId>.Parse(query["by"]), DayOf(query["from"]), DayOf(query["to"]), query["changes"] == "yes", query["lists"] == "yes",
        int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 10_000) : 1);

    public TrailWish ForPaper() => this with { Page = 1, Most = MostOnPaper };

    /// <summary>The same wish as an address: staff and days, nothing of the patient.</summary>
    public string Query(int page) => string.Join('&', new (string Name, string? Value)[]
    {
        ("by", By?.ToString()), ("from", Iso(From)), ("to", Iso(To)), ("changes", ChangesOnly ? "yes" : null), ("lists", ListsToo ? "yes" : null),
        ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
    }.Where(part => part.Value is not null).Select(part => $"{part.Name}={part.Value}"));

    public static string? Iso(LocalDate? day) => day is { } known ? _day.Format(known) : null;

    private static LocalDate? DayOf(string? text) => text is not null && _day.Parse(text) is { Success: true, Value: var day } ? day : null;
}
