namespace Porchlight.X12;

/// <summary>Everything found in one file: its interchanges in order, and what the parser had to say about them.</summary>
/// <param name="Interchanges">Each with its own delimiters.</param>
/// <param name="Problems">What kept the parser from reading it as X12 asks; the rules of the guides are checked apart.</param>
public sealed record X12Document(IReadOnlyList<Interchange> Interchanges, IReadOnlyList<X12Problem> Problems)
{
    /// <summary>Every transaction set of the file in order.</summary>
    public IEnumerable<Transaction> Transactions => Interchanges.SelectMany(i => i.Groups).SelectMany(g => g.Transactions);

    /// <summary>Reads a file. Never throws: whatever is wrong is in <see cref="Problems"/>.</summary>
    public static X12Document Parse(ReadOnlySpan<byte> file) => X12Parser.Parse(ByteText.FromBytes(file));

    /// <summary>Reads a message held as text.</summary>
    public static X12Document Parse(string text) => X12Parser.Parse(ByteText.Encode(text));
}

/// <summary>ISA … IEA.</summary>
/// <param name="Isa">The header.</param>
/// <param name="Services">Segments beside the groups: TA1, ISB, ISE, TA3, and strays.</param>
/// <param name="Groups">Functional groups; none in a lone TA1.</param>
/// <param name="Iea">The trailer; null when the file ends too early.</param>
public sealed record Interchange(Segment Isa, IReadOnlyList<Segment> Services, IReadOnlyList<FunctionalGroup> Groups, Segment? Iea)
{
    /// <summary>ISA13.</summary>
    public string Control => Isa[13].Trim();

    /// <summary>The delimiters of this interchange.</summary>
    public Separators Separators => Isa.Separators;
}

/// <summary>GS … GE.</summary>
/// <param name="Gs">The header.</param>
/// <param name="Transactions">The sets inside.</param>
/// <param name="Strays">Segments that stood outside any ST … SE.</param>
/// <param name="Ge">The trailer; null when missing.</param>
public sealed record FunctionalGroup(Segment Gs, IReadOnlyList<Transaction> Transactions, IReadOnlyList<Segment> Strays, Segment? Ge)
{
    /// <summary>GS01.</summary>
    public string FunctionalId => Gs[1].Trim();

    /// <summary>GS06.</summary>
    public string Control => Gs[6].Trim();

    /// <summary>GS08.</summary>
    public string Version => Gs[8].Trim();
}

/// <summary>ST … SE.</summary>
/// <param name="Segments">All of it in order, ST and SE included.</param>
/// <param name="Se">The trailer; null when missing.</param>
public sealed record Transaction(IReadOnlyList<Segment> Segments, Segment? Se)
{
    /// <summary>The header.</summary>
    public Segment St => Segments[0];

    /// <summary>ST01, such as <c>271</c>.</summary>
    public string SetId => St[1].Trim();

    /// <summary>ST02.</summary>
    public string Control => St[2].Trim();

    /// <summary>ST03, the guide; "" where it is not sent.</summary>
    public string Version => St[3].Trim();
}
