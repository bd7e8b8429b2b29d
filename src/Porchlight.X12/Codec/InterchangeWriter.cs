using System.Globalization;
using System.Text;

namespace Porchlight.X12;

/// <summary>Production or test, ISA15.</summary>
public enum UsageIndicator
{
    /// <summary>T: the default, so that nothing is sent as production by accident.</summary>
    Test,

    /// <summary>P.</summary>
    Production,
}

/// <summary>Who sends to whom, when, under which number: what ISA and GS need.</summary>
public sealed record InterchangeHeader
{
    /// <summary>ISA05/ISA07 qualifier and ISA06/ISA08 id of the sender, at most 15 characters.</summary>
    public required string SenderId { get; init; }

    /// <summary>Receiver id, at most 15 characters.</summary>
    public required string ReceiverId { get; init; }

    /// <summary>ISA05; <c>ZZ</c> is mutually agreed.</summary>
    public string SenderQualifier { get; init; } = "ZZ";

    /// <summary>ISA07.</summary>
    public string ReceiverQualifier { get; init; } = "ZZ";

    /// <summary>ISA09/10 and GS04/05, in the clock the partner agreed to (normally local time).</summary>
    public required DateTime At { get; init; }

    /// <summary>ISA13, 1 to 999999999, unique per partner for a year.</summary>
    public required long InterchangeControl { get; init; }

    /// <summary>GS06; the interchange control number unless set.</summary>
    public long? GroupControl { get; init; }

    /// <summary>ISA15; test unless a production build says otherwise.</summary>
    public UsageIndicator Usage { get; init; }

    /// <summary>ISA14: ask for a TA1.</summary>
    public bool AskForAcknowledgement { get; init; }

    /// <summary>The delimiters to write with; a repetition separator of <see cref="Separators.None"/> is sent as <c>U</c>.</summary>
    public Separators Separators { get; init; } = Separators.Standard;
}

/// <summary>Wraps transaction sets in ISA/GS … GE/IEA with right counts and control numbers (x12 §2).</summary>
public static class InterchangeWriter
{
    /// <summary>One group of one version; SE01, GE01 and IEA01 are counted here.</summary>
    /// <param name="header">Who, when, which numbers.</param>
    /// <param name="functionalId">GS01: HS for 270, HB for 271, FA for 999 …</param>
    /// <param name="version">GS08 and ST03, such as <c>005010X279A1</c>.</param>
    /// <param name="sets">Per set its ST01 and the segments between ST and SE.</param>
    public static Interchange Wrap(
        InterchangeHeader header, string functionalId, string version, params IEnumerable<(string SetId, IReadOnlyList<Segment> Body)> sets)
    {
        var s = header.Separators;
        var group = (header.GroupControl ?? header.InterchangeControl).ToString(CultureInfo.InvariantCulture);
        var transactions = new List<Transaction>();
        foreach (var (setId, body) in sets)
        {
            var control = (transactions.Count + 1).ToString("0000", CultureInfo.InvariantCulture);
            // 835 and 997 carry no implementation version in ST03.
            var st = Segment.Create(s, "ST", setId, control, setId is "835" or "997" ? null : version);
            var se = Segment.Create(s, "SE", (body.Count + 2).ToString(CultureInfo.InvariantCulture), control);
            transactions.Add(new Transaction([st, .. body, se], se));
        }

        var gs = Segment.Create(
            s, "GS", functionalId, header.SenderId.Trim(), header.ReceiverId.Trim(), Date(header.At), Time(header.At), group, "X", version);
        var ge = Segment.Create(s, "GE", transactions.Count.ToString(CultureInfo.InvariantCulture), group);
        return new Interchange(Isa(header), [], [new FunctionalGroup(gs, transactions, [], ge)], Iea(header, 1));
    }

    /// <summary>The interchange as bytes to send or store, one line, no layout.</summary>
    public static byte[] ToBytes(Interchange interchange) => ByteText.ToBytes(Raw(interchange));

    /// <summary>The interchange as text.</summary>
    public static string ToText(Interchange interchange) => ByteText.Decode(Raw(interchange));

    /// <summary>An interchange of TA1 segments alone.</summary>
    public static Interchange Acknowledge(InterchangeHeader header, params IReadOnlyList<Segment> acknowledgements) =>
        new(Isa(header), acknowledgements, [], Iea(header, 0));

    private static string Raw(Interchange interchange)
    {
        var text = new StringBuilder();
        void Add(Segment segment) => text.Append(segment.RawText).Append(interchange.Separators.Terminator);

        Add(interchange.Isa);
        foreach (var service in interchange.Services)
        {
            Add(service);
        }

        foreach (var group in interchange.Groups)
        {
            Add(group.Gs);
            foreach (var segment in group.Transactions.SelectMany(t => t.Segments))
            {
                Add(segment);
            }

            if (group.Ge is not null)
            {
                Add(group.Ge);
            }
        }

        if (interchange.Iea is not null)
        {
            Add(interchange.Iea);
        }

        return text.ToString();
    }

    private static Segment Isa(InterchangeHeader h)
    {
        if (h.InterchangeControl is < 1 or > 999_999_999)
        {
            throw new ArgumentOutOfRangeException(nameof(h), "ISA13 has 1 to 9 digits.");
        }

        // Fixed width: built raw, because Segment.Create would drop nothing but must not trim padding either.
        string[] raw =
        [
            "00", new(' ', 10), "00", new(' ', 10), h.SenderQualifier, Pad(h.SenderId, h.Separators), h.ReceiverQualifier,
            Pad(h.ReceiverId, h.Separators), h.At.ToString("yyMMdd", CultureInfo.InvariantCulture), Time(h.At),
            h.Separators.HasRepetition ? h.Separators.Repetition.ToString() : "U", "00501", Control(h),
            h.AskForAcknowledgement ? "1" : "0", h.Usage == UsageIndicator.Production ? "P" : "T", h.Separators.Component.ToString(),
        ];
        return new Segment("ISA", raw, h.Separators, 0, 0);
    }

    private static Segment Iea(InterchangeHeader h, int groups) =>
        Segment.Create(h.Separators, "IEA", groups.ToString(CultureInfo.InvariantCulture), Control(h));

    private static string Pad(string id, Separators separators)
    {
        // One byte per character, or the ISA would lose its fixed width.
        var clean = new string([.. ElementData.Clean(id, separators).Trim().Select(c => char.IsAscii(c) ? c : '?')]);
        return clean.Length <= 15
            ? clean.PadRight(15)
            : throw new ArgumentException("A sender or receiver id has at most 15 characters.", nameof(id));
    }

    private static string Control(InterchangeHeader h) => h.InterchangeControl.ToString("000000000", CultureInfo.InvariantCulture);

    private static string Date(DateTime at) => at.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Time(DateTime at) => at.ToString("HHmm", CultureInfo.InvariantCulture);
}
