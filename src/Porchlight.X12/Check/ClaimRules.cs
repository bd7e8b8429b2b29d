namespace Porchlight.X12;

/// <summary>What the table of the 837P cannot say: totals, the patient who is the subscriber, and replaced claims (x12 §9).</summary>
internal sealed class ClaimRules(List<X12Problem> problems)
{
    public void Check(Transaction set)
    {
        Segment? claim = null;
        var charges = 0L;
        var hasPayerNumber = false;
        foreach (var segment in set.Segments)
        {
            switch (segment.Id)
            {
                case "CLM" or "HL" or "SE":
                    Finish(claim, charges, hasPayerNumber);
                    (claim, charges, hasPayerNumber) = (segment.Id == "CLM" ? segment : null, 0, false);
                    break;
                case "SV1":
                    charges += Values.Cents(segment[2]) ?? 0;
                    break;
                case "REF" when segment[1] == "F8":
                    hasPayerNumber = true;
                    break;
            }
        }

        if (set.Se is null)
        {
            Finish(claim, charges, hasPayerNumber);
        }

        CheckSubscribers(set);
    }

    private void Finish(Segment? claim, long charges, bool hasPayerNumber)
    {
        if (claim is null)
        {
            return;
        }

        if (Values.Cents(claim[2]) is not { } total)
        {
            Add(claim, 2, "837.money", "CLM02 is not an amount in dollars and whole cents.");
        }
        else if (total != charges)
        {
            Add(claim, 2, "837.total", $"CLM02 says {Values.Dollars(total)}, but the lines (SV102) add up to {Values.Dollars(charges)}.");
        }

        if (claim.Component(5, 3) is "7" or "8" && !hasPayerNumber)
        {
            Add(claim, 5, "837.replacement", "A replaced or voided claim (CLM05-3 7 or 8) needs the payer's claim number, REF*F8.");
        }
    }

    /// <summary>SBR02 18: the subscriber is the patient, so 2010BA carries address, birth date and gender.</summary>
    private void CheckSubscribers(Transaction set)
    {
        var segments = set.Segments;
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].Id != "SBR" || segments[i][2] != "18" || segments.Take(i).LastOrDefault(s => s.Id is "HL" or "CLM")?.Id != "HL")
            {
                continue;
            }

            var name = segments.Skip(i).TakeWhile(s => s.Id is not ("CLM" or "HL")).ToList();
            var own = name.SkipWhile(s => !s.Is("NM1", "IL")).Skip(1).TakeWhile(s => s.Id != "NM1").ToList();
            foreach (var id in new[] { "N3", "N4", "DMG" }.Where(id => own.All(s => s.Id != id)))
            {
                problems.Add(X12Problem.At(segments[i], "837.subscriber", $"{id} is missing in loop 2010BA: the subscriber is the patient.")
                    with { Segment = id, Loop = "2010BA" });
            }
        }
    }

    private void Add(Segment claim, int element, string code, string message) => problems.Add(X12Problem.At(claim, code, message, element));
}
