namespace Porchlight.X12;

/// <summary>Whether a problem makes the message wrong, or is only worth a look.</summary>
public enum ProblemSeverity
{
    /// <summary>The message breaks a rule: it is not valid.</summary>
    Error,

    /// <summary>Odd but allowed, or a rule that real traffic may bend (835 CLP05): the message stays valid.</summary>
    Note,
}

/// <summary>What is wrong and where. Messages name codes and counts, never a person's data.</summary>
/// <param name="Code">Stable name of the rule, such as <c>se.count</c>.</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record X12Problem(string Code, string Message)
{
    /// <summary>Error unless said otherwise.</summary>
    public ProblemSeverity Severity { get; init; }

    /// <summary>Id of the segment at fault (or of the missing one); null when the file has no segments.</summary>
    public string? Segment { get; init; }

    /// <summary>Position of that segment among all segments of the file, from 0.</summary>
    public int? SegmentIndex { get; init; }

    /// <summary>The element as guides name it: <c>SE01</c>, <c>SVC01-2</c>; null when the segment as a whole is meant.</summary>
    public string? Element { get; init; }

    /// <summary>Byte offset from the start of the file.</summary>
    public long? Offset { get; init; }

    /// <summary>The loop of the guide, such as <c>2100C</c>, where known.</summary>
    public string? Loop { get; init; }

    internal static X12Problem At(Segment segment, string code, string message, int element = 0, int component = 0) =>
        new(code, message)
        {
            Segment = segment.Id,
            SegmentIndex = segment.Index,
            Element = element == 0 ? null : Designator(segment.Id, element, component),
            Offset = element == 0 ? segment.Offset : segment.OffsetOf(element),
        };

    internal static string Designator(string id, int element, int component = 0) =>
        component == 0 ? $"{id}{element:00}" : $"{id}{element:00}-{component}";
}
