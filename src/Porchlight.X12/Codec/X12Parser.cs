namespace Porchlight.X12;

/// <summary>Builds interchange → group → transaction from whatever the tokenizer finds, and says what did not fit.</summary>
internal sealed class X12Parser
{
    private readonly string _text;
    private readonly List<X12Problem> _problems = [];
    private readonly List<Interchange> _interchanges = [];
    private readonly Tokenizer _tokens;

    private X12Parser(string text)
    {
        _text = text;
        _tokens = new Tokenizer(text, _problems);
    }

    public static X12Document Parse(string text)
    {
        var parser = new X12Parser(text);
        parser.Run();
        return new X12Document(parser._interchanges, parser._problems);
    }

    private void Run()
    {
        // A UTF-8 byte order mark, kept here as its three bytes, may stand first.
        _tokens.Position = _text.StartsWith("\u00EF\u00BB\u00BF", StringComparison.Ordinal) ? 3 : 0;
        while (MoveToIsa())
        {
            var isa = _tokens.ReadIsa();
            if (isa is null)
            {
                _tokens.Position += 3;
                continue;
            }

            _interchanges.Add(new InterchangeReader(_tokens, _problems).Read(isa));
        }

        if (_interchanges.Count == 0 && _problems.Count == 0)
        {
            _problems.Add(new X12Problem("file.no-isa", "This is not X12: no ISA segment was found.") { Segment = "ISA", Offset = 0 });
        }
    }

    private bool MoveToIsa()
    {
        var start = _tokens.Position;
        while (start < _text.Length && Tokenizer.IsBlank(_text[start]))
        {
            start++;
        }

        if (start >= _text.Length)
        {
            return false;
        }

        var isa = _text.IndexOf("ISA", start, StringComparison.Ordinal);
        if (isa != start && (_interchanges.Count > 0 || isa > 0))
        {
            _problems.Add(new X12Problem("file.garbage", "Text that belongs to no interchange stands here.") { Offset = start });
        }

        _tokens.Position = isa < 0 ? _text.Length : isa;
        return isa >= 0;
    }
}
