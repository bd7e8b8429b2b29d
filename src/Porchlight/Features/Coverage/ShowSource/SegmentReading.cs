using System.Globalization;
using Porchlight.Platform.Wording;

namespace Porchlight.Coverage;

/// <summary>A part of a segment as shown: what the figure rests on is marked.</summary>
internal sealed record SegmentPiece(string Text, bool IsUsed);

/// <summary>An element of a segment in words: <c>98</c> office visit.</summary>
internal sealed record ElementWords(string Value, string Meaning);

/// <summary>An EB read aloud, element by element (X12 005010X279A1, loop 2110C/D; x12.md §4.2 to §4.4).</summary>
internal sealed class SegmentReading(Words words)
{
    private static readonly int[] _used = [1, 3, 6, 7, 8, 11, 12];

    public static IReadOnlyList<SegmentPiece> Pieces(string segment)
    {
        var separator = SeparatorOf(segment);
        var elements = segment.Split(separator);
        var pieces = new List<SegmentPiece> { new(elements[0], false) };
        for (var i = 1; i < elements.Length; i++)
        {
            pieces.Add(new SegmentPiece(separator.ToString(), false));
            if (elements[i].Length > 0)
            {
                pieces.Add(new SegmentPiece(elements[i], _used.Contains(i)));
            }
        }

        return pieces;
    }

    public IReadOnlyList<ElementWords> InWords(string segment)
    {
        var elements = segment.Split(SeparatorOf(segment));
        string At(int i) => i < elements.Length ? elements[i] : "";
        var said = new List<ElementWords>();
        Add(said, At(1), Kind(At(1)));
        Add(said, At(2), Level(At(2)));
        foreach (var type in At(3).Split('^', StringSplitOptions.RemoveEmptyEntries))
        {
            Add(said, type, words[ServiceTypeWords.Of(type)]);
        }

        Add(said, At(6), Period(At(6)));
        Add(said, At(7), words["dollars"]);
        Add(said, At(8), decimal.TryParse(At(8), NumberStyles.Number, CultureInfo.InvariantCulture, out var share) && share <= 1
            ? words["{0} % is the patient's share", (share * 100).ToString("0.##", CultureInfo.InvariantCulture)]
            : words["percent"]);
        Add(said, At(11), At(11) switch { "Y" => words["authorization needed"], "N" => words["no authorization needed"], _ => words["authorization unknown"] });
        Add(said, At(12), At(12) switch { "Y" => words["in network"], "N" => words["out of network"], "W" => words["in and out of network"], _ => words["network unknown"] });
        return said;
    }

    private static void Add(List<ElementWords> said, string value, string meaning)
    {
        if (value.Length > 0)
        {
            said.Add(new ElementWords(value, meaning));
        }
    }

    private static char SeparatorOf(string segment) => segment.FirstOrDefault(letter => !char.IsAsciiLetterOrDigit(letter), '*');

    private string Kind(string code) => code switch
    {
        "1" or "2" or "3" or "4" => words["active"],
        "5" => words["active, confirm by phone"],
        "6" or "7" or "8" => words["not active"],
        "A" => words["share of the cost"],
        "B" => words["copay"],
        "C" => words["deductible"],
        "E" => words["not covered in some cases"],
        "F" => words["limit"],
        "G" => words["most they pay in a year"],
        "I" => words["service not covered"],
        "R" => words["other insurance"],
        _ => words["statement"],
    };

    private string Level(string code) => code switch
    {
        "IND" => words["this person"],
        "FAM" => words["the family"],
        _ => words["who it holds for"],
    };

    private string Period(string code) => code switch
    {
        "7" => words["per day"],
        "22" or "23" or "25" => words["per year"],
        "24" => words["used this year"],
        "26" => words["per episode"],
        "27" => words["per visit"],
        "29" => words["left"],
        "32" => words["in a lifetime"],
        _ => words["period"],
    };
}
