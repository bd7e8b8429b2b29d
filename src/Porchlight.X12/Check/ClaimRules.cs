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
        Segment? subscriber = null;
        var inName = false;
        var missing = new List<string>();
        foreach (var segment in set.Segments)
        {
            switch (segment.Id)
            {
                // The SBR right after an HL is 2000B's; one in a claim is other insurance.
                case "SBR" when subscriber is null && segment[2] == "18":
                    (subscriber, missing) = (segment, ["N3", "N4", "DMG"]);
                    break;
                case "NM1":
                    inName = segment[1] == "IL";
                    break;
                case "CLM" or "HL" or "SE":
                    Report(subscriber, missing);
                    // Until the next HL no SBR is a subscriber's.
                    (subscriber, missing, inName) = (segment.Id == "HL" ? null : segment, [], false);
                    break;
                default:
                    if (inName)
                    {
                        missing.Remove(segment.Id);
                    }

                    break;
            }
        }
    }

    private void Report(Segment? subscriber, List<string> missing)
    {
        foreach (var id in missing)
        {
            problems.Add(X12Problem.At(subscriber!, "837.subscriber", $"{id} is missing in loop 2010BA: the subscriber is the patient.")
                with
            { Segment = id, Loop = "2010BA" });
        }
    }

    private void Add(Segment claim, int element, string code, string message) => problems.Add(X12Problem.At(claim, code, message, element));
}
