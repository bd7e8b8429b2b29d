using System.Globalization;

namespace Porchlight.X12;

/// <summary>Reads the questions of a 270, one per patient: what a payer does with ours.</summary>
internal static class EligibilityInquiryReader
{
    public static IReadOnlyList<EligibilityInquiry> Read(Transaction set)
    {
        var questions = new List<EligibilityInquiry>();
        var bht = set.Segments.FirstOrDefault(s => s.Id == "BHT");
        Level? payer = null;
        Level? provider = null;
        Level? subscriber = null;
        var levels = Cut(set.Segments);
        for (var i = 0; i < levels.Count; i++)
        {
            var level = levels[i];
            switch (level.Code)
            {
                case "20":
                    payer = level;
                    break;
                case "21":
                    provider = level;
                    break;
                case "22":
                    subscriber = level;
                    if (i + 1 >= levels.Count || levels[i + 1].Code != "23")
                    {
                        questions.Add(Question(bht, payer, provider, level, null));
                    }

                    break;
                case "23":
                    questions.Add(Question(bht, payer, provider, subscriber, level));
                    break;
            }
        }

        return questions;
    }

    private sealed record Level(string Code, List<Segment> Segments)
    {
        public Segment? First(string id, params string[] qualifiers) => Segments.FirstOrDefault(s => s.Is(id, qualifiers));
    }

    private static List<Level> Cut(IEnumerable<Segment> segments)
    {
        var levels = new List<Level>();
        foreach (var segment in segments)
        {
            if (segment.Id == "HL")
            {
                levels.Add(new Level(segment[3], []));
            }
            else if (levels.Count > 0)
            {
                levels[^1].Segments.Add(segment);
            }
        }

        return levels;
    }

    private static EligibilityInquiry Question(Segment? bht, Level? payer, Level? provider, Level? subscriber, Level? dependent)
    {
        var own = dependent ?? subscriber;
        var trace = dependent?.First("TRN") ?? subscriber?.First("TRN");
        var (payerName, providerName) = (payer?.First("NM1"), provider?.First("NM1"));
        return new EligibilityInquiry
        {
            Payer = new(payerName?[3] ?? "", payerName?[9] ?? "", payerName?[8] ?? ""),
            Provider = new(providerName?[3] ?? "", providerName?[9] ?? "", providerName?[2] == "1" ? providerName[4] : null),
            Subscriber = Person(subscriber),
            Dependent = dependent is null ? null : Person(dependent),
            Trace = trace?[2] ?? "",
            TraceOriginator = trace?[3] ?? "",
            Reference = bht?[3] ?? "",
            ServiceTypes = [.. own?.Segments.Where(s => s.Id == "EQ").SelectMany(s => s.Repetitions(1)).Where(c => c.Length > 0) ?? []],
            ServiceDate = own?.First("DTP", "291") is { } dtp ? Values.Period(dtp[2], dtp[3])?.From : null,
            At = DateTime.TryParseExact($"{bht?[4]}{bht?[5]}", "yyyyMMddHHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : default,
        };
    }

    private static AskedPerson Person(Level? level)
    {
        var name = level?.First("NM1");
        var birth = level?.First("DMG");
        return new AskedPerson
        {
            LastName = Known(name?[3]),
            FirstName = Known(name?[4]),
            MiddleName = Known(name?[5]),
            Suffix = Known(name?[7]),
            MemberId = Known(name?[9]),
            BirthDate = birth is null ? null : Values.Date(birth[2]),
            Gender = birth?[3] is "F" or "M" ? birth[3][0] : null,
            GroupNumber = Known(level?.First("REF", "6P")?[2]),
            Relationship = Known(level?.First("INS")?[2]),
        };
    }

    private static string? Known(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
