namespace Porchlight.X12;

/// <summary>
/// One segment as it stood in the message. Elements count from 1 as in the guides: <c>eb[7]</c> is EB07. An absent element
/// reads as "". <see cref="ToString"/> gives only the id, because segments hold patient data; <see cref="Text"/> has it all.
/// </summary>
public sealed class Segment : IEquatable<Segment>
{
    private readonly string[] _raw;

    internal Segment(string id, string[] raw, Separators separators, int index, long offset)
    {
        Id = id;
        _raw = raw;
        Separators = separators;
        Index = index;
        Offset = offset;
    }

    /// <summary>The segment id, as sent (upper case in a right message).</summary>
    public string Id { get; }

    /// <summary>Position among all segments of the file, from 0.</summary>
    public int Index { get; }

    /// <summary>Byte offset of the id from the start of the file, a byte order mark included.</summary>
    public long Offset { get; }

    /// <summary>The delimiters this segment was written with.</summary>
    public Separators Separators { get; }

    /// <summary>How many elements were sent, trailing empty ones included.</summary>
    public int Count => _raw.Length;

    /// <summary>The whole element, separators inside it untouched; "" when absent.</summary>
    public string this[int element] => element >= 1 && element <= _raw.Length ? ByteText.Decode(_raw[element - 1]) : "";

    /// <summary>The segment as sent, without its terminator.</summary>
    public string Text => ByteText.Decode(RawText);

    internal string RawText => _raw.Length == 0 ? Id : Id + Separators.Element + string.Join(Separators.Element, _raw);

    /// <summary>A segment to be sent. Trailing empty elements are dropped; delimiter characters in the data become spaces.</summary>
    public static Segment Create(Separators separators, string id, params ReadOnlySpan<ElementData> elements)
    {
        var raw = new string[elements.Length];
        for (var i = 0; i < raw.Length; i++)
        {
            raw[i] = ByteText.Encode(elements[i].Write(separators));
        }

        var used = raw.Length;
        while (used > 0 && raw[used - 1].Length == 0)
        {
            used--;
        }

        return new Segment(id, raw[..used], separators, 0, 0);
    }

    /// <summary>The repetitions of an element (EB03 <c>30^98</c>): at least one, "" when absent.</summary>
    public IReadOnlyList<string> Repetitions(int element) =>
        Separators.HasRepetition ? this[element].Split(Separators.Repetition) : [this[element]];

    /// <summary>The components of an element's first repetition, or of the given repetition's text.</summary>
    public IReadOnlyList<string> Components(int element) => this[element].Split(Separators.Component);

    /// <summary>One component, counted from 1; "" when absent.</summary>
    public string Component(int element, int component)
    {
        var parts = Components(element);
        return component >= 1 && component <= parts.Count ? parts[component - 1] : "";
    }

    /// <summary>Byte offset of an element's first character; of the segment's end when the element is absent.</summary>
    public long OffsetOf(int element)
    {
        long offset = Offset + Id.Length;
        for (var i = 1; i < element && i <= _raw.Length; i++)
        {
            offset += 1 + _raw[i - 1].Length;
        }

        return element <= _raw.Length ? offset + 1 : offset;
    }

    /// <summary>True when the id is <paramref name="id"/> and element 1 is one of the qualifiers (any, when none are given).</summary>
    public bool Is(string id, params ReadOnlySpan<string> qualifiers) =>
        Id == id && (qualifiers.Length == 0 || qualifiers.Contains(this[1]));

    /// <summary>Same id, same elements, same delimiters; where it stood does not count.</summary>
    public bool Equals(Segment? other) =>
        other is not null && Id == other.Id && Separators == other.Separators && _raw.AsSpan().SequenceEqual(other._raw);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Segment);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, _raw.Length, _raw.Length == 0 ? "" : _raw[0]);

    /// <summary>The id alone: segments hold patient data, and logs are forever.</summary>
    public override string ToString() => $"{Id} (segment {Index + 1})";
}
