namespace Porchlight.Platform.Access;

/// <summary>
/// The roles as data: <c>roles.csv</c> has one row per permission and one column per role, <c>x</c> where it is granted
/// (privacy-and-security.md §9).
/// </summary>
public sealed class Roles
{
    private readonly Dictionary<string, HashSet<string>> _granted;

    private Roles(IReadOnlyList<string> names, Dictionary<string, HashSet<string>> granted) => (Names, _granted) = (names, granted);

    public IReadOnlyList<string> Names { get; }

    public IEnumerable<string> Permissions => _granted.Keys;

    public bool MayAny(IEnumerable<string> roles, string permission) =>
        _granted.TryGetValue(permission, out var granted) && roles.Any(granted.Contains);

    public static Roles Load()
    {
        using var stream = typeof(Roles).Assembly.GetManifestResourceStream("roles.csv")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#')).Select(line => line.Split(',', StringSplitOptions.TrimEntries)).ToList();
        var names = lines[0][1..];
        var granted = lines[1..].ToDictionary(
            line => line[0],
            line => names.Where((_, i) => i + 1 < line.Length && line[i + 1] == "x").ToHashSet());
        return new Roles(names, granted);
    }
}
