using System.Globalization;

namespace Porchlight.X12;

/// <summary>The HL tree of one set: numbers count up, parents exist, may have children, and stand one level above.</summary>
internal sealed class HierarchyRules(List<X12Problem> problems)
{
    // HL03 and the levels it may hang on.
    private static readonly Dictionary<string, string[]> Parents = new()
    {
        ["20"] = [""],
        ["21"] = ["20"],
        ["19"] = ["21"],
        ["23"] = ["22"],
        ["PT"] = ["19"],
        ["EV"] = ["22", "23"],
        ["SS"] = ["EV"],
    };

    public void Check(Transaction set)
    {
        var levels = set.Segments.Where(s => s.Id == "HL").ToList();
        var known = new Dictionary<string, Segment>(StringComparer.Ordinal);
        for (var i = 0; i < levels.Count; i++)
        {
            var hl = levels[i];
            var expected = (i + 1).ToString(CultureInfo.InvariantCulture);
            if (hl[1] != expected)
            {
                Add(hl, 1, hl[1].Length == 0 ? "HL01, the number of the level, is missing." : $"HL01 says {hl[1]}, but this is level {expected}: levels count up from 1.");
            }

            CheckParent(hl, known, set.SetId);
            known.TryAdd(hl[1], hl);
        }

        // The last level that names each parent: whether a level has children below it is then one look.
        var lastChild = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var hl in levels.Where(l => l[2].Length > 0))
        {
            lastChild[hl[2]] = hl.Index;
        }

        foreach (var hl in levels)
        {
            CheckChildren(hl, lastChild.GetValueOrDefault(hl[1], -1) > hl.Index);
        }
    }

    /// <summary>The subscriber hangs on the billing provider in a claim, on the service provider in a status, else on the receiver.</summary>
    private static string[]? ParentsOf(string level, string setId) => level != "22" ? Parents.GetValueOrDefault(level) : setId switch
    {
        "837" => ["20"],
        "276" or "277" => ["19"],
        _ => ["21"],
    };

    private void CheckParent(Segment hl, Dictionary<string, Segment> known, string setId)
    {
        if (ParentsOf(hl[3], setId) is not { } allowed)
        {
            if (hl[3].Length == 0)
            {
                Add(hl, 3, "HL03, the kind of level, is missing.");
            }

            return;
        }

        if (hl[2].Length == 0)
        {
            if (!allowed.Contains(""))
            {
                Add(hl, 2, $"HL02 is missing: a level {hl[3]} hangs on a level {string.Join(" or ", allowed)}.");
            }
        }
        else if (!known.TryGetValue(hl[2], out var parent))
        {
            Add(hl, 2, $"HL02 says {hl[2]}, but no earlier level has that number.");
        }
        else if (!allowed.Contains(parent[3]))
        {
            Add(hl, 2, $"HL02 hangs a level {hl[3]} on level {parent[1]}, which is a {parent[3]}.");
        }
    }

    private void CheckChildren(Segment hl, bool hasChildren)
    {
        if (hl[4] == "0" && hasChildren)
        {
            Add(hl, 4, "HL04 says 0, no levels below, but there are some.");
        }
        else if (hl[4] == "1" && !hasChildren)
        {
            Add(hl, 4, "HL04 says 1, levels below, but there are none.");
        }
    }

    private void Add(Segment hl, int element, string message) => problems.Add(X12Problem.At(hl, "hl.tree", message, element));
}
