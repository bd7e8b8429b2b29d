namespace Porchlight.X12;

/// <summary>The delimiters an interchange declares in its own ISA (x12 §2.1). They are one byte each.</summary>
/// <param name="Element">ISA position 3, usually <c>*</c>.</param>
/// <param name="Repetition">ISA11 from version 00402 on; <see cref="None"/> when ISA11 is a letter, digit or space (<c>U</c>).</param>
/// <param name="Component">ISA16, usually <c>:</c>.</param>
/// <param name="Terminator">The character right after ISA16, usually <c>~</c>; CR, LF and 0x1D occur.</param>
public readonly record struct Separators(char Element, char Repetition, char Component, char Terminator)
{
    /// <summary>No repetition separator: nothing in the interchange repeats.</summary>
    public const char None = '\0';

    /// <summary><c>* ^ : ~</c>, what we send.</summary>
    public static Separators Standard { get; } = new('*', '^', ':', '~');

    /// <summary>False for interchanges before 00402 and for those that put <c>U</c> in ISA11.</summary>
    public bool HasRepetition => Repetition != None;

    /// <summary>True for a character that may not occur in data, because X12 has no escape mechanism.</summary>
    public bool Contains(char c) =>
        c == Element || c == Component || c == Terminator || (HasRepetition && c == Repetition);
}
