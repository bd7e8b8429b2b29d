using Porchlight.Platform.Access;

namespace Porchlight.Tests.Architecture;

/// <summary><c>authz.matrix.csv</c>: who may reach what. A blank cell means deny.</summary>
internal sealed class AuthzMatrix
{
    private readonly Dictionary<string, string[]> _rows;

    private AuthzMatrix(Dictionary<string, string[]> rows) => _rows = rows;

    public static IReadOnlyList<string> Principals { get; } =
    [
        "anonymous", "link_holder", "kiosk", "patient", "proxy", "integration", "revoked_session", "no_second_factor",
        "psr", "lead", "scheduler", "biller", "nurse", "provider", "records", "privacy", "admin", "finance", "local_socket",
    ];

    public static string Header => $"endpoint,needs,{string.Join(',', Principals)}";

    public IEnumerable<string> Rows => _rows.Keys;

    public string? Needs(string row) => _rows.TryGetValue(row, out var cells) ? cells[1] : null;

    public bool Allows(string row, string principal)
    {
        var at = Principals.ToList().IndexOf(principal) + 2;
        return _rows.TryGetValue(row, out var cells) && at < cells.Length && cells[at] == "allow";
    }

    public static AuthzMatrix Read()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "authz.matrix.csv"))
            .Where(line => line.Length > 0 && !line.StartsWith('#')).ToList();
        Assert.Equal(Header, lines[0]);
        var rows = lines[1..].Select(line => line.Split(',', StringSplitOptions.TrimEntries)).ToList();
        Assert.All(rows, row => Assert.All(row[2..], cell => Assert.Contains(cell, (string[])["allow", "deny", ""])));
        Assert.All(rows.GroupBy(row => row[0]), same => Assert.Single(same));
        return new AuthzMatrix(rows.ToDictionary(row => row[0]));
    }

    /// <summary>Merges the rows in, sorted by path, and drops those without an endpoint (<c>scripts/matrix --write</c>).</summary>
    public void Write(IEnumerable<string> added, IEnumerable<string> gone)
    {
        var file = Path.Combine(Repository.Root, "authz.matrix.csv");
        var comments = File.ReadLines(file).Where(line => line.StartsWith('#'));
        var rows = _rows.Values.Where(row => !gone.Contains(row[0])).Select(row => string.Join(',', row)).Concat(added)
            .OrderBy(row => row.Split(',')[0].Split(' ')[1], StringComparer.Ordinal).ThenBy(row => row, StringComparer.Ordinal);
        File.WriteAllLines(file, [.. comments, Header, .. rows]);
    }

    /// <summary>The row as roles.csv would have it today: a proposal to read and paste, never an answer to a failing cell.</summary>
    public static string Proposal(Exposed exposed, Roles roles) => string.Join(',',
    [
        exposed.Row,
        exposed.Needs,
        .. Principals.Select(principal => exposed.Needs switch
        {
            "anyone" => "allow",
            "local-socket" => principal == "local_socket" ? "allow" : "",
            "signed-in" => roles.Names.Contains(principal) ? "allow" : "",
            _ => roles.MayAny([principal], exposed.Needs) ? "allow" : "",
        }),
    ]);
}
