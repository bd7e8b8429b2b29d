using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Wording;

namespace Porchlight.AuditTrail;

/// <summary>Reads an entry of the trail for people.</summary>
internal static class Entries
{
    /// <summary>Facts that are said otherwise, or that say something to machines only.</summary>
    private static readonly HashSet<string> _unsaid = ["fields", "ids", "looks", "seen", "alike", "method"];

    public static TrailLine LineOf(AuditEntry entry, DateTimeZone zone, IReadOnlyDictionary<UserId, string> names, Func<SiteId?, string?> siteName)
    {
        var facts = FactsOf(entry.Detail);
        var (result, code) = ResultOf(entry.Outcome);
        return new TrailLine(
            entry.Id, entry.At.InZone(zone).LocalDateTime, entry.User is { } user ? names.GetValueOrDefault(user, "") : "", entry.Role,
            siteName(entry.Site), entry.Origin, ActWords.Of(entry.Act), result, code, entry.Reason, FieldsOf(facts),
            [.. facts.Where(fact => !_unsaid.Contains(fact.Key)).Select(fact => KeyValuePair.Create(fact.Key, Said(fact.Value, zone))).Where(fact => fact.Value.Length > 0)]);
    }

    public static (TrailResult Result, string? Code) ResultOf(string outcome) => outcome switch
    {
        "shown" => (TrailResult.Shown, null),
        "denied" => (TrailResult.Denied, null),
        _ when outcome.StartsWith("refused:", StringComparison.Ordinal) => (TrailResult.Refused, outcome["refused:".Length..]),
        _ => (TrailResult.Done, null),
    };

    public static Dictionary<string, JsonElement> FactsOf(string? detail) =>
        detail is null ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(detail) ?? [];

    private static IReadOnlyList<string> FieldsOf(Dictionary<string, JsonElement> facts) => facts.GetValueOrDefault("fields") switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(field => field.ToString())],
        { ValueKind: JsonValueKind.String } words => words.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        _ => [],
    };

    // Ids of other things mean nothing to a reader.
    private static string Said(JsonElement fact, DateTimeZone zone) => fact.ValueKind switch
    {
        JsonValueKind.String when InstantPattern.ExtendedIso.Parse(fact.GetString()!) is { Success: true, Value: var at } => TimeOf(at.InZone(zone).LocalDateTime),
        JsonValueKind.String when !Guid.TryParse(fact.GetString(), out _) => fact.GetString()!,
        JsonValueKind.True => "yes",
        JsonValueKind.Number => fact.ToString(),
        JsonValueKind.Array when fact.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String && !Guid.TryParse(item.GetString(), out _)) =>
            string.Join(", ", fact.EnumerateArray().Select(item => item.GetString())),
        _ => "",
    };

    private static string TimeOf(LocalDateTime at) => $"{at.Date.Say()} {at.TimeOfDay.Say()}";
}
