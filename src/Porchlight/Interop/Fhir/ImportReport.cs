namespace Porchlight.Fhir;

/// <param name="Index">Place in the file, from 0.</param>
/// <param name="Type">Resource type; empty when the row does not say.</param>
internal sealed record ImportProblem(string File, int Index, string Type, string Reason);

/// <summary>What became of an import. Each row ends imported, merged or rejected; resources of other types are counted apart.</summary>
internal sealed class ImportReport
{
    public int Rows => Imported + Merged + Rejected;

    public int Imported { get; set; }

    public int Merged { get; set; }

    public int Rejected => Problems.Count;

    public List<ImportProblem> Problems { get; } = [];

    public SortedDictionary<string, int> NotTaken { get; } = new(StringComparer.Ordinal);

    /// <summary>Of rows that were taken: what was left out of them.</summary>
    public List<ImportProblem> Notes { get; } = [];

    public void Sort()
    {
        Problems.Sort(InOrder);
        Notes.Sort(InOrder);
    }

    /// <summary>For people: the sums, then each row that was not taken.</summary>
    public IEnumerable<string> Lines(bool dryRun)
    {
        yield return $"{Rows} rows: {Imported} imported, {Merged} merged, {Rejected} rejected{(dryRun ? " (nothing was written)" : "")}";
        foreach (var (problem, word) in Problems.Select(problem => (problem, "rejected")).Concat(Notes.Select(note => (note, "note"))))
        {
            yield return $"{word}  {problem.File} [{problem.Index}] {problem.Type}: {problem.Reason}";
        }

        if (NotTaken.Count > 0)
        {
            yield return "not taken: " + string.Join(", ", NotTaken.Select(type => $"{type.Key} {type.Value}"));
        }
    }

    private static int InOrder(ImportProblem a, ImportProblem b) =>
        string.CompareOrdinal(a.File, b.File) is var order and not 0 ? order : a.Index.CompareTo(b.Index);
}
