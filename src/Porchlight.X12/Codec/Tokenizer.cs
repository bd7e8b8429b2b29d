namespace Porchlight.X12;

/// <summary>Cuts one interchange's bytes into segments with the delimiters its ISA declares (x12 §2.1).</summary>
internal sealed class Tokenizer(string text, List<X12Problem> problems)
{
    /// <summary>ISA is the one fixed-width segment: 106 characters with its terminator.</summary>
    public const int IsaLength = 106;

    private static readonly int[] IsaSeparatorPositions = [3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103];

    private Separators _separators;

    public int Position { get; set; }

    public int SegmentCount { get; private set; }

    public static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n' or '\0';

    /// <summary>Reads the ISA at the position, or reports why it is none.</summary>
    public Segment? ReadIsa()
    {
        var start = Position;
        var problem = IsaProblem(start);
        if (problem is not null)
        {
            problems.Add(new X12Problem("isa.length", problem) { Segment = "ISA", SegmentIndex = SegmentCount, Offset = start });
            return null;
        }

        var separator = text[start + 3];
        var version = text.AsSpan(start + 84, 5);
        var repetition = text[start + 82];
        var repeats = !char.IsAsciiLetterOrDigit(repetition) && repetition != ' ' && repetition < 128
            && version.CompareTo("00402", StringComparison.Ordinal) >= 0;
        _separators = new Separators(separator, repeats ? repetition : Separators.None, text[start + 104], text[start + 105]);
        Position = start + IsaLength;
        return new Segment("ISA", text.Substring(start + 4, 101).Split(separator), _separators, SegmentCount++, start);
    }

    private string? IsaProblem(int start)
    {
        if (text.Length - start < IsaLength)
        {
            return "The ISA is cut short: it has 106 characters with its terminator, and the file ends before that.";
        }

        var separator = text[start + 3];
        foreach (var position in IsaSeparatorPositions)
        {
            if (text[start + position] != separator)
            {
                return "The ISA does not have its fixed length of 106 characters: an element is too long or too short.";
            }
        }

        return text.AsSpan(start, 104).Count(separator) == IsaSeparatorPositions.Length
            ? null
            : "The ISA does not have its fixed length of 106 characters: it holds too many element separators.";
    }

    /// <summary>The next segment; null at the end of the text.</summary>
    public Segment? Next()
    {
        while (true)
        {
            SkipBlanks();
            if (Position >= text.Length)
            {
                return null;
            }

            var start = Position;
            var end = FindEnd(start);
            var body = text[start..end];
            Position = Math.Min(end + 1, text.Length);
            if (body.Length == 0)
            {
                problems.Add(new X12Problem("segment.empty", "Two segment terminators stand side by side: an empty segment.")
                {
                    SegmentIndex = SegmentCount,
                    Offset = start,
                });
                continue;
            }

            if (end >= text.Length)
            {
                problems.Add(new X12Problem("segment.unterminated", "The file ends inside a segment: its terminator is missing.")
                {
                    Segment = IdOf(body),
                    SegmentIndex = SegmentCount,
                    Offset = start,
                    // A last line break that an editor took away harms nobody.
                    Severity = IdOf(body) == "IEA" && IsBlank(_separators.Terminator) ? ProblemSeverity.Note : ProblemSeverity.Error,
                });
            }

            return Cut(body, start);
        }
    }

    /// <summary>Blanks between a terminator and the next id are layout (indented files), unless they are the terminator itself.</summary>
    private void SkipBlanks()
    {
        while (Position < text.Length && IsBlank(text[Position]) && text[Position] != _separators.Element)
        {
            Position++;
        }
    }

    private int FindEnd(int start)
    {
        if (text.Length - start > 4 && text.AsSpan(start, 3).SequenceEqual("BIN") && text[start + 3] == _separators.Element)
        {
            return FindBinaryEnd(start);
        }

        var end = text.IndexOf(_separators.Terminator, start);
        return end < 0 ? text.Length : end;
    }

    /// <summary>BIN02 is read by its length in bytes, BIN01: it alone may contain delimiters.</summary>
    private int FindBinaryEnd(int start)
    {
        var lengthEnd = text.IndexOf(_separators.Element, start + 4);
        if (lengthEnd > 0 && lengthEnd - start <= 20 && long.TryParse(text.AsSpan(start + 4, lengthEnd - start - 4), out var length)
            && length >= 0)
        {
            var end = lengthEnd + 1 + length;
            if (end < text.Length && text[(int)end] == _separators.Terminator)
            {
                return (int)end;
            }
        }

        problems.Add(new X12Problem("bin.length", "BIN01 does not fit the data: no segment terminator stands where BIN02 should end.")
        {
            Segment = "BIN",
            SegmentIndex = SegmentCount,
            Element = "BIN01",
            Offset = start + 4,
        });
        var next = text.IndexOf(_separators.Terminator, start);
        return next < 0 ? text.Length : next;
    }

    private Segment Cut(string body, int start)
    {
        var id = IdOf(body);
        if (id == "BIN" && body.Length > 4)
        {
            var split = body.IndexOf(_separators.Element, 4);
            string[] parts = split < 0 ? [body[4..]] : [body[4..split], body[(split + 1)..]];
            return new Segment(id, parts, _separators, SegmentCount++, start);
        }

        var raw = id.Length == body.Length ? [] : body[(id.Length + 1)..].Split(_separators.Element);
        return new Segment(id, raw, _separators, SegmentCount++, start);
    }

    private string IdOf(string body)
    {
        var end = body.IndexOf(_separators.Element);
        return end < 0 ? body : body[..end];
    }
}
