namespace Porchlight.X12;

/// <summary>Reads from the segment after an ISA to its IEA, and closes what the sender left open.</summary>
internal sealed class InterchangeReader(Tokenizer tokens, List<X12Problem> problems)
{
    private readonly List<Segment> _services = [];
    private readonly List<FunctionalGroup> _groups = [];
    private Segment? _gs;
    private List<Transaction> _transactions = [];
    private List<Segment> _strays = [];
    private List<Segment>? _set;

    public Interchange Read(Segment isa)
    {
        while (true)
        {
            var before = tokens.Position;
            var segment = tokens.Next();
            if (segment is null)
            {
                return Close(isa, null, "The file ends before the IEA that closes the interchange.");
            }

            switch (segment.Id)
            {
                case "ISA":
                    tokens.Position = before;
                    return Close(isa, null, "A new ISA begins before the IEA that closes the interchange.");
                case "IEA":
                    return Close(isa, segment, "");
                case "GS":
                    CloseGroup(null, segment);
                    _gs = segment;
                    break;
                case "GE":
                    CloseGroup(segment, segment);
                    break;
                case "ST":
                    CloseSet(null, segment);
                    OpenSet(segment);
                    break;
                case "SE":
                    CloseSet(segment, segment);
                    break;
                default:
                    Keep(segment);
                    break;
            }
        }
    }

    private void OpenSet(Segment st)
    {
        if (_gs is null)
        {
            Report(st, "st.outside-group", "This ST stands outside a functional group (GS).");
        }

        _set = [st];
    }

    private void Keep(Segment segment)
    {
        if (_set is not null)
        {
            _set.Add(segment);
        }
        else if (_gs is not null)
        {
            _strays.Add(segment);
            Report(segment, "segment.outside-set", $"{segment.Id} stands outside a transaction set (ST … SE).");
        }
        else
        {
            _services.Add(segment);
            if (segment.Id is not ("TA1" or "ISB" or "ISE" or "TA3"))
            {
                Report(segment, "segment.outside-group", $"{segment.Id} stands outside a functional group (GS … GE).");
            }
        }
    }

    private void CloseSet(Segment? se, Segment at)
    {
        if (_set is null)
        {
            if (se is not null)
            {
                Report(se, "se.without-st", "This SE closes no transaction set: its ST is missing.");
            }

            return;
        }

        if (se is not null)
        {
            _set.Add(se);
        }
        else
        {
            ReportMissing("SE", at, "se.missing", "The transaction set is not closed: its SE is missing.");
        }

        _transactions.Add(new Transaction(_set, se));
        _set = null;
    }

    private void CloseGroup(Segment? ge, Segment at)
    {
        CloseSet(null, at);
        if (_gs is null && _transactions.Count > 0)
        {
            // Sets without a GS are kept, so that they can be shown; the header is an empty one.
            _gs = new Segment("GS", [], at.Separators, at.Index, at.Offset);
        }

        if (_gs is null)
        {
            if (ge is not null)
            {
                Report(ge, "ge.without-gs", "This GE closes no functional group: its GS is missing.");
            }

            return;
        }

        if (ge is null)
        {
            ReportMissing("GE", at, "ge.missing", "The functional group is not closed: its GE is missing.");
        }

        _groups.Add(new FunctionalGroup(_gs, _transactions, _strays, ge));
        (_gs, _transactions, _strays) = (null, [], []);
    }

    private Interchange Close(Segment isa, Segment? iea, string missing)
    {
        var at = iea ?? new Segment("IEA", [], isa.Separators, tokens.SegmentCount, tokens.Position);
        CloseGroup(null, at);
        if (iea is null)
        {
            ReportMissing("IEA", at, "iea.missing", missing);
        }

        return new Interchange(isa, _services, _groups, iea);
    }

    private void Report(Segment at, string code, string message) => problems.Add(X12Problem.At(at, code, message));

    private void ReportMissing(string id, Segment at, string code, string message) =>
        problems.Add(new X12Problem(code, message) { Segment = id, SegmentIndex = at.Index, Offset = at.Offset });
}
