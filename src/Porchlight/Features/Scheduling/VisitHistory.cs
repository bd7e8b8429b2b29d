namespace Porchlight.Scheduling;

/// <summary>A visit's lines, read as the stack of steps that still stand: each step back or undo takes the top one off.</summary>
internal sealed class VisitHistory
{
    private readonly List<VisitTransition> _standing = [];

    public VisitHistory(IEnumerable<VisitTransition> lines)
    {
        foreach (var line in lines.OrderBy(line => line.No))
        {
            if (line.Kind == StepKind.Forward)
            {
                _standing.Add(line);
            }
            else
            {
                _standing.RemoveAt(_standing.Count - 1);
            }
        }
    }

    /// <summary>The last step that stands.</summary>
    public VisitTransition? Last => _standing.Count == 0 ? null : _standing[^1];

    /// <summary>The steps on top that one act took, the last first.</summary>
    public IReadOnlyList<VisitTransition> StepsOf(OperationId operation) =>
        [.. Enumerable.Reverse(_standing).TakeWhile(step => step.Operation == operation && step.From is not null)];
}
