using System.Collections.Frozen;

namespace Porchlight.Matching;

/// <summary>Which given names are used for one another, in English and Spanish. One name may belong to several families of names.</summary>
public static class Nicknames
{
    private static readonly FrozenDictionary<string, int[]> GroupsOf = NicknameTable.Families
        .SelectMany((line, group) => line.Split(' ').Select(name => (name, group)))
        .GroupBy(pair => pair.name, pair => pair.group, StringComparer.Ordinal)
        .ToFrozenDictionary(names => names.Key, names => names.Distinct().ToArray(), StringComparer.Ordinal);

    /// <summary>True for two different folded names of one family: bill and william, bill and will, in either direction.</summary>
    public static bool AreRelated(string a, string b) =>
        a != b && GroupsOf.TryGetValue(a, out var groupsA) && GroupsOf.TryGetValue(b, out var groupsB) && groupsA.Intersect(groupsB).Any();

    /// <summary>The folded name and every name used for it, itself first.</summary>
    public static IReadOnlyList<string> Related(string name) =>
    [
        .. GroupsOf.GetValueOrDefault(name, [])
            .SelectMany(group => NicknameTable.Families[group].Split(' '))
            .Prepend(name)
            .Distinct(StringComparer.Ordinal),
    ];
}
