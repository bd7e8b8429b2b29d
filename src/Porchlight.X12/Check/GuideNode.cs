namespace Porchlight.X12;

/// <summary>One line of a guide table: a segment, or a loop opened by one.</summary>
internal sealed class GuideNode
{
    /// <summary>Segment id; the one that opens the loop when <see cref="Loop"/> is set.</summary>
    public required string Id { get; init; }

    /// <summary>Loop name such as 2100C; null for a plain segment.</summary>
    public string? Loop { get; init; }

    public int Min { get; init; }

    public int Max { get; init; } = 1;

    /// <summary>The element (and component) whose value tells this node from others of the same id; 0 when the id is enough.</summary>
    public int KeyElement { get; init; }

    public int KeyComponent { get; init; }

    public HashSet<string>? Keys { get; init; }

    public int[] Required { get; init; } = [];

    /// <summary>Allowed values of other elements.</summary>
    public List<(int Element, int Component, HashSet<string> Codes)> Codes { get; } = [];

    /// <summary>How many components a composite needs; element 0 means every one sent.</summary>
    public List<(int Element, int Count)> MinComponents { get; } = [];

    public List<GuideNode> Children { get; } = [];

    /// <summary>Position among its siblings; neighbours of the same id share it, because their order is free.</summary>
    public int Ordinal { get; set; }

    /// <summary>Required by the guide but absent so often in traffic that its absence is only noted.</summary>
    public bool IsSoft { get; init; }

    public bool Matches(Segment segment) => segment.Id == Id && (Keys is null || Keys.Contains(KeyOf(segment)));

    public string KeyOf(Segment segment) => KeyComponent == 0 ? segment[KeyElement] : segment.Component(KeyElement, KeyComponent);
}
