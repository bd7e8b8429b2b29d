namespace Porchlight.X12;

/// <summary>One HL of a 271: its own segments (2000/2100), then its benefits (2110), each opened by an EB.</summary>
internal sealed class AnswerLevel(Segment hl)
{
    private static readonly Dictionary<string, string> Letters = new() { ["20"] = "A", ["21"] = "B", ["22"] = "C", ["23"] = "D" };

    private readonly List<Segment> _own = [];
    private readonly List<List<Segment>> _benefits = [];

    /// <summary>HL03.</summary>
    public string Code => hl[3];

    public bool HasDependent { get; set; }

    public Segment? Name => _own.FirstOrDefault(s => s.Id == "NM1");

    private string Letter => Letters.GetValueOrDefault(Code, "");

    public static List<AnswerLevel> Cut(IEnumerable<Segment> segments)
    {
        var levels = new List<AnswerLevel>();
        foreach (var segment in segments)
        {
            if (segment.Id == "HL")
            {
                levels.Add(new AnswerLevel(segment));
            }
            else if (levels.Count > 0 && segment.Id != "SE")
            {
                levels[^1].Take(segment);
            }
        }

        return levels;
    }

    public IEnumerable<Segment> Traces() => _own.Where(s => s.Id == "TRN");

    public IEnumerable<Rejection> OwnRejections()
    {
        var named = false;
        foreach (var segment in _own)
        {
            named |= segment.Id == "NM1";
            if (segment.Id == "AAA")
            {
                // Before the NM1 it belongs to 2000 (the system), after it to 2100 (the name).
                yield return Rejection.Read(segment, (named ? "2100" : "2000") + Letter);
            }
        }
    }

    public IEnumerable<AnswerDate> OwnDates() => DatesOf(_own);

    public AnsweredPerson Person()
    {
        var name = Name;
        var birth = _own.FirstOrDefault(s => s.Id == "DMG");
        var relation = _own.FirstOrDefault(s => s.Id == "INS");
        return new AnsweredPerson
        {
            LastName = name?[3] ?? "",
            FirstName = name?[4] ?? "",
            MiddleName = name?[5] ?? "",
            Suffix = name?[7] ?? "",
            MemberId = name?[9] ?? "",
            BirthDate = birth is null ? null : Values.Date(birth[2]),
            Gender = birth?[3] ?? "",
            Address = [.. _own.Where(s => s.Id is "N3" or "N4").Select(AddressLine).Where(l => l.Length > 0)],
            References = [.. _own.Where(s => s.Id == "REF").Select(s => (s[1], s[2]))],
            PayerChangedIdentity = relation is not null && relation[3] == "001" && relation[4] == "25",
        };
    }

    public IEnumerable<Benefit> Benefits() => _benefits.Select(group => BenefitReader.Read(group, "2110" + Letter));

    internal static IEnumerable<AnswerDate> DatesOf(IEnumerable<Segment> segments)
    {
        foreach (var dtp in segments.Where(s => s.Id == "DTP"))
        {
            if (Values.Period(dtp[2], dtp[3]) is { } period)
            {
                yield return new AnswerDate(dtp[1], period.From, period.To, dtp[2] == "RD8");
            }
        }
    }

    private void Take(Segment segment)
    {
        if (segment.Id == "EB")
        {
            _benefits.Add([segment]);
        }
        else if (_benefits.Count > 0)
        {
            _benefits[^1].Add(segment);
        }
        else
        {
            _own.Add(segment);
        }
    }

    private static string AddressLine(Segment segment) => segment.Id == "N3"
        ? string.Join(", ", new[] { segment[1], segment[2] }.Where(l => l.Length > 0))
        : string.Join(" ", new[] { segment[1], segment[2], segment[3] }.Where(l => l.Length > 0));
}
