namespace Porchlight.X12;

/// <summary>Walks a transaction set along a guide table and names what is missing, too many, out of order or unknown.</summary>
internal sealed class GuideWalker
{
    private readonly List<X12Problem> _problems;
    private readonly ElementRules _elements;
    private readonly List<Frame> _open = [];

    public GuideWalker(GuideNode guide, List<X12Problem> problems)
    {
        _problems = problems;
        _elements = new ElementRules(problems);
        _open.Add(new Frame(guide));
    }

    /// <summary>One run of a loop: which of its lines were seen, and how far along it is.</summary>
    private sealed class Frame(GuideNode loop)
    {
        public GuideNode Loop { get; } = loop;

        public int[] Counts { get; } = new int[loop.Children.Count];

        public int Ordinal { get; set; }
    }

    public void Walk(Transaction set)
    {
        foreach (var segment in set.Segments.Skip(1).Where(s => s != set.Se))
        {
            if (!TryPlace(segment) && !TryOutOfOrder(segment) && !TryWrongCode(segment))
            {
                ReportUnexpected(segment);
            }
        }

        var end = set.Se ?? set.Segments[^1];
        CloseTo(0, end);
        ReportMissing(_open[0], end);
    }

    /// <summary>The innermost open loop that takes it, at or after the place reached.</summary>
    private bool TryPlace(Segment segment)
    {
        for (var depth = _open.Count - 1; depth >= 0; depth--)
        {
            var child = Find(_open[depth], c => c.Node.Matches(segment) && c.Node.Ordinal >= _open[depth].Ordinal);
            if (child >= 0)
            {
                Place(segment, depth, child);
                return true;
            }
        }

        return false;
    }

    private bool TryOutOfOrder(Segment segment)
    {
        for (var depth = _open.Count - 1; depth >= 0; depth--)
        {
            var child = Find(_open[depth], c => c.Node.Matches(segment));
            if (child < 0)
            {
                continue;
            }

            var node = _open[depth].Loop.Children[child];
            Report(segment, "segment.order", $"{segment.Id} stands in the wrong order in loop {_open[depth].Loop.Loop}.", node.Loop ?? _open[depth].Loop.Loop);
            Place(segment, depth, child);
            return true;
        }

        return false;
    }

    /// <summary>The id fits here, its qualifier does not: named as a bad code, then read as the line still missing, if there is one.</summary>
    private bool TryWrongCode(Segment segment)
    {
        for (var depth = _open.Count - 1; depth >= 0; depth--)
        {
            var frame = _open[depth];
            var child = Find(frame, c => c.Node.Id == segment.Id && c.Node.Ordinal >= frame.Ordinal && c.Node.Min > 0 && c.Count == 0);
            var other = child >= 0 ? child : Find(frame, c => c.Node.Id == segment.Id && c.Node.Ordinal >= frame.Ordinal);
            if (other < 0)
            {
                continue;
            }

            var node = frame.Loop.Children[other];
            var value = node.KeyOf(segment);
            var name = X12Problem.Designator(segment.Id, node.KeyElement, node.KeyComponent);
            var message = value.Length == 0 ? $"{name} is missing."
                : value.Length <= 10 ? $"{name} has the code \"{value}\", which is not used here."
                : $"{name} has a code that is not used here.";
            _problems.Add(X12Problem.At(segment, "element.code", message, node.KeyElement, node.KeyComponent) with { Loop = frame.Loop.Loop });
            if (child >= 0)
            {
                Place(segment, depth, child);
            }

            return true;
        }

        return false;
    }

    private void ReportUnexpected(Segment segment)
    {
        var isId = segment.Id.Length is 2 or 3 && char.IsAsciiLetterUpper(segment.Id[0]) && segment.Id.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
        var message = !isId ? "This is not a segment: its id is not two or three capital letters and digits."
            : SegmentDictionary.Find(segment.Id) is null ? $"{segment.Id} is not a segment of this guide."
            : $"{segment.Id} is not used at this place.";
        Report(segment, isId ? "segment.unexpected" : "segment.id", message, _open[^1].Loop.Loop);
    }

    private void Place(Segment segment, int depth, int child)
    {
        CloseTo(depth, segment);
        var frame = _open[depth];
        var node = frame.Loop.Children[child];
        frame.Ordinal = Math.Max(frame.Ordinal, node.Ordinal);
        if (++frame.Counts[child] == node.Max + 1L)
        {
            var what = node.Loop is null ? $"{segment.Id} occurs" : $"Loop {node.Loop} occurs";
            Report(segment, node.Loop is null ? "segment.too-many" : "loop.too-many", $"{what} more than {node.Max} time(s) here.", node.Loop ?? frame.Loop.Loop);
        }

        if (node.Loop is not null)
        {
            _open.Add(new Frame(node));
        }

        _elements.Check(segment, node);
    }

    private void CloseTo(int depth, Segment at)
    {
        while (_open.Count > depth + 1)
        {
            ReportMissing(_open[^1], at);
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private void ReportMissing(Frame frame, Segment at)
    {
        for (var i = 0; i < frame.Counts.Length; i++)
        {
            var node = frame.Loop.Children[i];
            if (frame.Counts[i] >= node.Min)
            {
                continue;
            }

            var codes = node.Keys is { Count: <= 3 } keys ? "*" + string.Join('|', keys) : "";
            var message = node.Loop is null
                ? $"{node.Id}{codes} is missing in loop {frame.Loop.Loop}."
                : $"Loop {node.Loop} ({node.Id}{codes}) is missing in loop {frame.Loop.Loop}.";
            _problems.Add(new X12Problem(node.Loop is null ? "segment.missing" : "loop.missing", message)
            {
                Segment = node.Id,
                SegmentIndex = at.Index,
                Offset = at.Offset,
                Loop = node.Loop ?? frame.Loop.Loop,
                Severity = node.IsSoft ? ProblemSeverity.Note : ProblemSeverity.Error,
            });
        }
    }

    /// <summary>The first child that fits; one with room left before one that is full.</summary>
    private static int Find(Frame frame, Func<(GuideNode Node, int Count), bool> fits)
    {
        var full = -1;
        for (var i = 0; i < frame.Counts.Length; i++)
        {
            var node = frame.Loop.Children[i];
            if (!fits((node, frame.Counts[i])))
            {
                continue;
            }

            if (frame.Counts[i] < node.Max)
            {
                return i;
            }

            full = full < 0 ? i : full;
        }

        return full;
    }

    private void Report(Segment segment, string code, string message, string? loop) =>
        _problems.Add(X12Problem.At(segment, code, message) with { Loop = loop });
}
