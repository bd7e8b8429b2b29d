namespace Porchlight.X12;

/// <summary>How far a file could be checked.</summary>
public enum CheckScope
{
    /// <summary>Envelope, structure, elements and balance of the guide.</summary>
    Guide,

    /// <summary>Envelope only, for at least one set: 834, 275, 997, 837I/D, old versions (x12 §1).</summary>
    Envelope,
}

/// <summary>Whether a file keeps the rules, and each place where it does not.</summary>
/// <param name="Valid">No problem of severity error. A well-formed rejection (AAA, 999 R) is valid.</param>
/// <param name="Scope">What was looked at.</param>
/// <param name="Problems">In the order of the file; notes included.</param>
public sealed record CheckResult(bool Valid, CheckScope Scope, IReadOnlyList<X12Problem> Problems);

/// <summary>Checks a file against the envelope rules and, where we hold them, the rules of its guide.</summary>
public static class X12Check
{
    // A file of garbage must not make a report of a million lines.
    private const int MostProblems = 1_000;

    private sealed record ProblemView(string? Segment, string? Element, long? Offset, string Message);

    private sealed record View(bool Valid, CheckScope Scope, IReadOnlyList<ProblemView> Problems);

    /// <summary>Checks a file. Never throws.</summary>
    public static CheckResult Check(ReadOnlySpan<byte> file) => Check(X12Document.Parse(file));

    /// <summary>Checks a file already parsed.</summary>
    public static CheckResult Check(X12Document document)
    {
        var problems = new List<X12Problem>(document.Problems);
        var scope = document.Interchanges.Count == 0 ? CheckScope.Envelope : CheckScope.Guide;
        foreach (var interchange in document.Interchanges)
        {
            new EnvelopeRules(problems).Check(interchange);
            foreach (var group in interchange.Groups)
            {
                foreach (var set in group.Transactions)
                {
                    if (!CheckSet(set, group.Version, problems))
                    {
                        scope = CheckScope.Envelope;
                    }
                }
            }
        }

        var sorted = problems.OrderBy(p => p.Offset ?? 0).ThenBy(p => p.Severity).Take(MostProblems).ToList();
        return new CheckResult(problems.All(p => p.Severity != ProblemSeverity.Error), scope, sorted);
    }

    /// <summary>The verb: exit code 0 valid, 1 not.</summary>
    public static X12Output Run(ReadOnlySpan<byte> file)
    {
        var result = Check(file);
        var view = new View(result.Valid, result.Scope,
            [.. result.Problems.Select(p => new ProblemView(p.Segment, p.Element, p.Offset, Worded(p)))]);
        return new X12Output(result.Valid ? 0 : 1, X12Output.ToJson(view), Print(result));
    }

    /// <summary>True when the set was checked by a guide.</summary>
    private static bool CheckSet(Transaction set, string groupVersion, List<X12Problem> problems)
    {
        new HierarchyRules(problems).Check(set);
        if (set.SetId == "835")
        {
            new RemittanceBalance(problems).Check(set);
        }

        if (set.SetId == "997")
        {
            NoteOddElements(set, problems);
        }

        if (Guides.For(set, groupVersion) is not { } guide)
        {
            return false;
        }

        new GuideWalker(GuideTables.Find(guide, set.SetId)!, problems).Walk(set);
        if (guide == "005010X222")
        {
            new ClaimRules(problems).Check(set);
        }

        return true;
    }

    /// <summary>A 997 is in envelope scope: elements that do not fit the standard are noted, and do not make it wrong.</summary>
    private static void NoteOddElements(Transaction set, List<X12Problem> problems)
    {
        var odd = new List<X12Problem>();
        var rules = new ElementRules(odd);
        foreach (var segment in set.Segments)
        {
            rules.CheckStandard(segment);
        }

        problems.AddRange(odd.Select(p => p with { Severity = ProblemSeverity.Note }));
    }

    private static string Worded(X12Problem problem) => problem.Severity == ProblemSeverity.Note ? "Note: " + problem.Message : problem.Message;

    private static string Print(CheckResult result)
    {
        var scope = result.Scope == CheckScope.Guide ? "envelope and guide rules" : "envelope rules only";
        var lines = new List<string> { result.Valid ? $"Valid ({scope})." : $"Not valid ({scope})." };
        foreach (var p in result.Problems)
        {
            var where = string.Join(", ", new[]
            {
                p.Element ?? p.Segment, p.Loop is null ? null : "loop " + p.Loop, p.SegmentIndex is { } i ? $"segment {i + 1}" : null,
                p.Offset is { } o ? $"byte {o}" : null,
            }.Where(w => w is not null));
            lines.Add($"  {where}: {Worded(p)}");
        }

        return string.Join('\n', lines);
    }
}
