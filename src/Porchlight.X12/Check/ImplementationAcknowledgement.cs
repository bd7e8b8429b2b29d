using System.Globalization;

namespace Porchlight.X12;

/// <summary>Writes the 999 that says what a check found in one group (x12 §2.4).</summary>
public static class ImplementationAcknowledgement
{
    /// <summary>ST03 and GS08.</summary>
    public const string Guide = "005010X231A1";

    // Our rule → IK304. Rules that name an element become IK304 8 and an IK4.
    private static readonly Dictionary<string, string> SegmentErrors = new()
    {
        ["segment.id"] = "1",
        ["segment.unexpected"] = "2",
        ["segment.missing"] = "3",
        ["loop.too-many"] = "4",
        ["segment.too-many"] = "5",
        ["segment.order"] = "7",
        ["loop.missing"] = "I7",
    };

    // Our rule → IK403.
    private static readonly Dictionary<string, string> ElementErrors = new()
    {
        ["element.missing"] = "1",
        ["element.pair"] = "2",
        ["element.too-many"] = "3",
        ["element.value"] = "6",
        ["element.code"] = "7",
        ["element.date"] = "8",
        ["element.repeats"] = "12",
        ["element.components"] = "13",
        ["element.composite"] = "1",
        ["hl.tree"] = "7",
    };

    // Our rule → IK502.
    private static readonly Dictionary<string, string> SetErrors = new()
    {
        ["se.missing"] = "2",
        ["se.control"] = "3",
        ["se.count"] = "4",
        ["st.value"] = "7",
        ["st.version-missing"] = "19",
        ["st.version-set"] = "19",
        ["st.version-conflict"] = "19",
        ["st.duplicate"] = "23",
    };

    /// <summary>One AK1 … AK9 for a group, with a verdict per set: A when nothing but notes was found in it, else R.</summary>
    public static Interchange Write(InterchangeHeader header, FunctionalGroup group, IReadOnlyList<X12Problem> problems)
    {
        var s = header.Separators;
        var body = new List<Segment> { Segment.Create(s, "AK1", group.FunctionalId, group.Control, group.Version) };
        var accepted = 0;
        foreach (var set in group.Transactions)
        {
            var (first, last) = (set.St.Index, set.Segments[^1].Index);
            var own = problems.Where(p => p.Severity == ProblemSeverity.Error && p.SegmentIndex >= first && p.SegmentIndex <= last).ToList();
            body.Add(Segment.Create(s, "AK2", set.SetId, set.Control, set.Version));
            foreach (var at in own.Where(p => !SetErrors.ContainsKey(p.Code)).GroupBy(p => (p.SegmentIndex, p.Segment)))
            {
                AddErrors(body, s, [.. at], at.Key.SegmentIndex!.Value - first + 1);
            }

            var codes = own.Select(p => SetErrors.GetValueOrDefault(p.Code, "5")).Distinct().Take(5).Select(c => (ElementData)c);
            body.Add(Segment.Create(s, "IK5", [own.Count == 0 ? "A" : "R", .. codes]));
            accepted += own.Count == 0 ? 1 : 0;
        }

        var count = Number(group.Transactions.Count);
        var verdict = accepted == group.Transactions.Count ? "A" : accepted == 0 ? "R" : "P";
        body.Add(Segment.Create(s, "AK9", verdict, count, count, Number(accepted)));
        return InterchangeWriter.Wrap(header, "FA", Guide, [("999", body)]);
    }

    private static void AddErrors(List<Segment> body, Separators s, List<X12Problem> problems, int position)
    {
        var first = problems[0];
        var code = problems.Select(p => SegmentErrors.GetValueOrDefault(p.Code)).FirstOrDefault(c => c is not null) ?? "8";
        var id = first.Segment is { Length: 2 or 3 } named ? named : "ZZZ";
        body.Add(Segment.Create(s, "IK3", id, Number(position), Loop(first.Loop), code));
        foreach (var p in problems.Where(p => p.Element is not null))
        {
            var place = p.Element![p.Segment!.Length..].Split('-');
            ElementData at = place.Length > 1 ? ElementData.Composite(place[0].TrimStart('0'), place[1]) : (ElementData)place[0].TrimStart('0');
            body.Add(Segment.Create(s, "IK4", at, null, ElementErrors.GetValueOrDefault(p.Code, "7")));
        }
    }

    private static string? Loop(string? loop) => loop is null or "header" ? null : loop.Length > 6 ? loop[..6] : loop;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
