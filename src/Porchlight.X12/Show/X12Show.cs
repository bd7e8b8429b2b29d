namespace Porchlight.X12;

/// <summary>What is in a file: interchanges, groups, sets; as text, every segment indented by where it stands.</summary>
public static class X12Show
{
    private sealed record View(IReadOnlyList<InterchangeView> Interchanges);

    private sealed record InterchangeView(string Control, IReadOnlyList<GroupView> Groups);

    private sealed record GroupView(string FunctionalId, string Version, IReadOnlyList<SetView> Transactions);

    private sealed record SetView(string Set, string Control, int Segments);

    /// <summary>The verb: exit code 0, or 2 when no interchange could be read. Never throws.</summary>
    public static X12Output Run(ReadOnlySpan<byte> file)
    {
        var document = X12Document.Parse(file);
        var view = new View([.. document.Interchanges.Select(i => new InterchangeView(i.Control,
            [.. i.Groups.Select(g => new GroupView(g.FunctionalId, g.Version,
                [.. g.Transactions.Select(t => new SetView(t.SetId, t.Control, t.Segments.Count))]))]))]);
        return new X12Output(document.Interchanges.Count > 0 ? 0 : 2, X12Output.ToJson(view), Print(document));
    }

    private static string Print(X12Document document)
    {
        var lines = new List<string>();
        foreach (var interchange in document.Interchanges)
        {
            lines.Add(interchange.Isa.Text);
            lines.AddRange(interchange.Services.Select(s => "  " + s.Text));
            foreach (var group in interchange.Groups)
            {
                lines.Add("  " + group.Gs.Text);
                lines.AddRange(group.Strays.Select(s => "    " + s.Text));
                foreach (var set in group.Transactions)
                {
                    PrintSet(lines, set);
                }

                Add(lines, "  ", group.Ge);
            }

            Add(lines, "", interchange.Iea);
        }

        lines.AddRange(document.Problems.Select(p => $"! byte {p.Offset}: {p.Message}"));
        return string.Join('\n', lines);
    }

    /// <summary>Levels of the HL tree indent one step each; what follows an HL stands under it.</summary>
    private static void PrintSet(List<string> lines, Transaction set)
    {
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        var depth = 0;
        foreach (var segment in set.Segments)
        {
            if (segment.Id == "HL")
            {
                // A tree deeper than any guide's is a broken one: it is not drawn off the page.
                depth = Math.Min(depths.GetValueOrDefault(segment[2]) + 1, 12);
                depths[segment[1]] = depth;
            }

            var level = segment == set.St || segment == set.Se ? 0 : segment.Id == "HL" ? depth : depth + 1;
            lines.Add(new string(' ', 4 + (2 * level)) + segment.Text);
        }
    }

    private static void Add(List<string> lines, string indent, Segment? segment)
    {
        if (segment is not null)
        {
            lines.Add(indent + segment.Text);
        }
    }
}
