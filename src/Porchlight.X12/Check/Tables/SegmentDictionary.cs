using System.Globalization;

namespace Porchlight.X12;

/// <summary>One element of the standard: its data type and length.</summary>
/// <param name="Type">ID code, AN text, N integer, R decimal, DT date, TM time, C composite.</param>
/// <param name="Min">Shortest.</param>
/// <param name="Max">Longest.</param>
/// <param name="Repeats">The element may be repeated.</param>
internal readonly record struct ElementType(string Type, int Min, int Max, bool Repeats);

/// <summary>Data types and lengths of the segments that the checked guides use, from the 005010 standard.</summary>
internal static class SegmentDictionary
{
    // Per element: type, min-max length; + may repeat. A dot is an element we do not judge.
    private const string Table = """
        AAA ID1 AN1-15 ID2 ID1
        AK1 ID2 N1-9 AN1-12
        AK2 ID3 AN4-9 AN1-35
        AK3 ID2-3 N1-10 AN1-6 ID1-3
        AK4 C N1-4 ID1-3 AN1-99
        AK5 ID1 ID1-3 ID1-3 ID1-3 ID1-3 ID1-3
        AK9 ID1 N1-6 N1-6 N1-6 ID1-3 ID1-3 ID1-3 ID1-3 ID1-3
        AMT ID1-3 R1-18 ID1
        BHT ID4 ID2 AN1-50 DT8 TM4-8 ID2
        BPR ID1-2 R1-18 ID1 ID3 ID1-10 ID2 AN3-12 ID1-3 AN1-35 AN10 AN9 ID2 AN3-12 ID1-3 AN1-35 DT8
        CAS ID1-2 ID1-5 R1-18 R1-15 ID1-5 R1-18 R1-15 ID1-5 R1-18 R1-15 ID1-5 R1-18 R1-15 ID1-5 R1-18 R1-15 ID1-5 R1-18 R1-15
        CL1 ID1 ID1 ID1-2 ID1
        CLM AN1-38 R1-18 ID1-2 ID1-2 C ID1 ID1 ID1 ID1 ID1 C ID2-3 ID1 ID2 ID1 ID1 ID2 ID1 ID2 ID1-2
        CLP AN1-38 ID1-2 R1-18 R1-18 R1-18 ID1-2 AN1-50 AN1-2 ID1 ID1-2 ID1-4 R1-15 R1-10 ID1
        CN1 ID2 R1-18 R1-6 AN1-50 R1-6 AN1-30
        CR1 ID2 R1-10 ID1 ID1 ID2 R1-15 AN1-55 AN1-55 AN1-80 AN1-80
        CR2 N1-9 R1-15 ID2-3 ID2-3 ID2 R1-15 R1-15 ID1 ID1 AN1-80 AN1-80 ID1
        CR3 ID1 ID2 R1-15 ID1 AN1-80
        CR5 . . . . . . . . . . . . . . . . . .
        CR6 ID1 DT8 ID2-3 AN1-35 DT8 ID1 ID1 ID1 DT8 ID2 AN1-15 DT8 DT8 DT8 ID2-3 AN1-35 ID1 DT8 DT8 DT8 ID1
        CRC ID2 ID1 ID2-3 ID2-3 ID2-3 ID2-3 ID2-3
        CTP ID2 ID3 R1-17 R1-15 C
        CTX C+ ID2-3 N1-10 AN1-6 C C
        CUR ID2-3 ID3
        DMG ID2-3 AN1-35 ID1 ID1 C+ ID1-2 ID2-3 ID1-2 R1-15 ID1-3 AN1-30
        DTM ID3 DT8 TM4-8 ID2 ID2-3 AN1-35
        DTP ID3 ID2-3 AN1-35
        EB ID1-3 ID3 ID1-2+ ID1-3 AN1-50 ID1-2 R1-18 R1-10 ID2 R1-15 ID1 ID1 C C
        EQ ID1-2+ C ID3 ID1-3 C
        FRM AN1-20 ID1 AN1-50 DT8 R1-6
        HCP ID2 R1-18 R1-18 AN1-50 R1-9 AN1-50 R1-18 AN1-48 ID2 AN1-48 ID2 R1-15 ID2 ID1-2 ID1-2
        HCR ID1-2 AN1-50 ID1-30+ ID1
        HI C C C C C C C C C C C C
        HL AN1-12 AN1-12 ID1-2 ID1
        HSD ID2 R1-15 ID2 R1-6 ID1-2 N1-3 ID1-2 ID1
        III ID1-3 AN1-30 ID2 AN1-264 R1-15 C ID2 ID2 ID2
        IK3 ID2-3 N1-10 AN1-6 ID1-3
        IK4 C N1-4 ID1-3 AN1-99
        IK5 ID1 ID1-3 ID1-3 ID1-3 ID1-3 ID1-3
        INS ID1 ID2 ID3 ID2-3 ID1 C ID2 ID1 ID1 ID2-3 AN1-35 ID1 AN2-30 ID2 ID2-3 ID1 N1-9
        K3 AN1-80 ID1-2 C
        LE AN1-4
        LIN AN1-20 ID2 AN1-48
        LQ ID1-3 AN1-30
        LS AN1-4
        LX N1-6
        MEA ID2 ID1-3 R1-20 C
        MIA R1-15 R1-15 R1-15 R1-18 AN1-50 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-15 R1-18 R1-18 R1-18 R1-18 AN1-50 AN1-50 AN1-50 AN1-50 R1-18
        MOA R1-10 R1-18 AN1-50 AN1-50 AN1-50 AN1-50 AN1-50 R1-18 R1-18
        MPI ID1 ID2 ID1 AN1-80 ID2 ID2-3 AN1-35
        MSG AN1-264 ID2 N1-9
        N1 ID2-3 AN1-60 ID1-2 AN2-80 ID2 ID2-3
        N3 AN1-55 AN1-55
        N4 AN2-30 ID2 ID3-15 ID2-3 ID1-2 AN1-30 ID1-3
        NM1 ID2-3 ID1 AN1-60 AN1-35 AN1-25 AN1-10 AN1-10 ID1-2 AN2-80 ID2 ID2-3 AN1-60
        NTE ID3 AN1-80
        OI ID1-2 ID1-2 ID1 ID1 ID1 ID1
        PAT ID2 ID1 ID2 ID1 ID2-3 AN1-35 ID2 R1-10 ID1
        PER ID2 AN1-60 ID2 AN1-256 ID2 AN1-256 ID2 AN1-256 AN1-20
        PLB AN1-50 DT8 C R1-18 C R1-18 C R1-18 C R1-18 C R1-18 C R1-18
        PRV ID1-3 ID2-3 AN1-50 ID2 C ID3
        PS1 AN1-50 R1-18 ID2
        PWK ID2 ID1-2 N1-2 ID2-3 ID1-2 AN2-80 AN1-80
        QTY ID2 R1-15 C AN1-30
        RDM ID1-2 AN1-60 AN1-256
        REF ID2-3 AN1-50 AN1-80 C
        SBR ID1 ID2 AN1-50 AN1-60 ID1-3 ID1 ID1 ID2 ID1-2
        STC C DT8 ID1-2 R1-18 R1-18 DT8 ID3 DT8 AN1-16 C C AN1-264
        SV1 C R1-18 ID2 R1-15 AN1-2 ID1-2 C R1-18 ID1 ID1-2 ID1 ID1 ID1-2 ID1-2 ID1
        SV2 AN1-48 C R1-18 ID2 R1-15
        SV3 C R1-18 AN1-2 C ID1 R1-15
        SV5 C ID2 R1-15 R1-18 R1-18 ID1
        SVC C R1-18 R1-18 AN1-48 R1-15 C R1-15
        SVD AN2-80 R1-18 C AN1-48 R1-15 N1-6
        TOO ID1-3 AN1-30 C
        TRN ID1-2 AN1-50 AN10 AN1-50
        TS2 R1-18 R1-18 R1-18 R1-18 R1-18 R1-15 R1-18 R1-18 R1-15 R1-15 R1-15 R1-15 R1-15 R1-15 R1-18 R1-18 R1-18 R1-18 R1-18
        TS3 AN1-50 AN1-2 DT8 R1-15 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-18 R1-15 R1-18
        UM ID1-2 ID1 ID1-2 C C ID1-3 ID1 ID1 ID1 ID1-2
        """;

    // Elements that come together (P) or where the first asks for the second (C), per segment.
    private static readonly Dictionary<string, (int, int)[]> Pairs = new()
    {
        ["NM1"] = [(8, 9)],
        ["N1"] = [(3, 4)],
        ["PER"] = [(3, 4), (5, 6), (7, 8)],
        ["EB"] = [(9, 10)],
        ["HSD"] = [(1, 2)],
        ["DMG"] = [(1, 2)],
        ["III"] = [(1, 2)],
        ["CAS"] = [(5, 6), (8, 9), (11, 12), (14, 15), (17, 18)],
        ["PLB"] = [(5, 6), (7, 8), (9, 10), (11, 12), (13, 14)],
        ["SV1"] = [(3, 4)],
        ["PRV"] = [(2, 3)],
    };

    private static readonly Dictionary<string, ElementType[]> Segments = Table.Split('\n').Select(l => l.Split(' ')).ToDictionary(
        w => w[0], w => w.Skip(1).Select(ParseType).ToArray());

    public static ElementType[]? Find(string id) => Segments.GetValueOrDefault(id);

    public static (int First, int Second)[] PairsOf(string id) => Pairs.GetValueOrDefault(id, []);

    private static ElementType ParseType(string word)
    {
        var repeats = word.EndsWith('+');
        var text = word.TrimEnd('+');
        var type = new string([.. text.TakeWhile(char.IsAsciiLetter)]);
        var lengths = text[type.Length..].Split('-');
        if (lengths[0].Length == 0 || text == ".")
        {
            return new ElementType(text == "." ? "." : type, 0, int.MaxValue, repeats);
        }

        var min = int.Parse(lengths[0], CultureInfo.InvariantCulture);
        return new ElementType(type, min, lengths.Length > 1 ? int.Parse(lengths[1], CultureInfo.InvariantCulture) : min, repeats);
    }
}
