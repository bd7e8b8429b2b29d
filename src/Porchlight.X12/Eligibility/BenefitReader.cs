namespace Porchlight.X12;

/// <summary>Reads one 2110: an EB and what follows it up to the next.</summary>
internal static class BenefitReader
{
    public static Benefit Read(IReadOnlyList<Segment> segments, string loop)
    {
        var eb = segments[0];
        // 2120 stands between LS and LE; a DTP or MSG in it would not be the benefit's.
        var own = segments.TakeWhile(s => s.Id != "LS").Concat(segments.SkipWhile(s => s.Id != "LE")).ToList();
        return new Benefit
        {
            Code = eb[1],
            Kind = KindOf(eb[1]),
            Level = eb[2],
            ServiceTypes = [.. eb.Repetitions(3).Select(c => c.Trim()).Where(c => c.Length > 0)],
            InsuranceType = eb[4],
            Plan = string.IsNullOrWhiteSpace(eb[5]) ? null : eb[5].Trim(),
            Period = eb[6],
            AmountCents = Values.Cents(eb[7]),
            Percent = PercentOf(eb[8]),
            QuantityQualifier = eb[9],
            Quantity = Values.Decimal(eb[10]),
            AuthorizationRequired = eb[11],
            Network = NetworkOf(eb[12]),
            Procedure = eb[13],
            Dates = [.. AnswerLevel.DatesOf(own)],
            Frequencies = [.. own.Where(s => s.Id == "HSD").Select(s => new BenefitFrequency(s[1], Values.Decimal(s[2]), s[5], s[6], s.Text))],
            Messages = [.. own.Where(s => s.Id == "MSG").Select(s => s[1])],
            Entities = [.. Entities(segments)],
            Rejections = [.. segments.Where(s => s.Id == "AAA").Select(s => Rejection.Read(s, loop))],
            PlaceOfService = own.FirstOrDefault(s => s.Is("III", "ZZ"))?[2],
            Segment = eb.Text,
            SegmentIndex = eb.Index,
            Loop = loop,
        };
    }

    // X12 005010X279A1, 2110C/D EB01.
    private static BenefitKind KindOf(string code) => code switch
    {
        "B" => BenefitKind.Copay,
        "A" => BenefitKind.Coinsurance,
        "C" => BenefitKind.Deductible,
        "G" => BenefitKind.OutOfPocketMax,
        "F" => BenefitKind.Limit,
        "E" or "I" => BenefitKind.Exclusion,
        "R" => BenefitKind.OtherPayer,
        _ => BenefitKind.Other,
    };

    private static BenefitNetwork NetworkOf(string code) => code switch
    {
        "Y" => BenefitNetwork.In,
        "N" => BenefitNetwork.Out,
        "W" => BenefitNetwork.Both,
        _ => BenefitNetwork.Unknown,
    };

    /// <summary>EB08 is a fraction, <c>.2</c> = 20 %; some payers send 20, so above 1 it is divided by 100. 1 stays 100 %.</summary>
    private static decimal? PercentOf(string text) => Values.Decimal(text) switch
    {
        null or < 0 or > 100 => null,
        > 1 and var percent => percent / 100,
        var fraction => fraction,
    };

    private static IEnumerable<RelatedEntity> Entities(IReadOnlyList<Segment> segments)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].Id != "NM1")
            {
                continue;
            }

            var nm1 = segments[i];
            var contacts = segments.Skip(i + 1).TakeWhile(s => s.Id is not ("NM1" or "LE" or "LS")).Where(s => s.Id == "PER")
                .SelectMany(per => new[] { per[4].Trim(), per[6].Trim(), per[8].Trim() }).Where(c => c.Length > 0);
            var name = string.Join(" ", new[] { nm1[4].Trim(), nm1[3].Trim() }.Where(n => n.Length > 0));
            yield return new RelatedEntity(nm1[1], name, nm1[9].Length > 0 ? nm1[9] : null, [.. contacts]);
        }
    }
}
