namespace Porchlight.X12;

/// <summary>The balance of an 835 (x12 §8, rules 1 to 5), in whole cents.</summary>
internal sealed class RemittanceBalance(List<X12Problem> problems)
{
    private static readonly int[] AdjustmentAmounts = [3, 6, 9, 12, 15, 18];
    private static readonly int[] ProviderAmounts = [4, 6, 8, 10, 12, 14];

    private readonly HashSet<(int Segment, int Element)> _reported = [];

    private sealed class Claim(Segment clp)
    {
        public Segment Clp { get; } = clp;

        public List<Segment> Adjustments { get; } = [];

        public List<(Segment Svc, List<Segment> Adjustments)> Lines { get; } = [];

        public IEnumerable<Segment> AllAdjustments => Adjustments.Concat(Lines.SelectMany(l => l.Adjustments));
    }

    public void Check(Transaction set)
    {
        var claims = Read(set);
        foreach (var claim in claims)
        {
            CheckLines(claim);
            CheckClaim(claim);
        }

        if (set.Segments.FirstOrDefault(s => s.Id == "BPR") is { } bpr)
        {
            CheckFile(bpr, claims, set.Segments.Where(s => s.Id == "PLB"));
        }
    }

    private static List<Claim> Read(Transaction set)
    {
        var claims = new List<Claim>();
        foreach (var segment in set.Segments)
        {
            switch (segment.Id)
            {
                case "CLP":
                    claims.Add(new Claim(segment));
                    break;
                case "SVC" when claims.Count > 0:
                    claims[^1].Lines.Add((segment, []));
                    break;
                case "CAS" when claims.Count > 0:
                    (claims[^1].Lines.Count > 0 ? claims[^1].Lines[^1].Adjustments : claims[^1].Adjustments).Add(segment);
                    break;
            }
        }

        return claims;
    }

    // Rule 1: SVC02 − line CAS = SVC03; Σ SVC02 = CLP03; Σ SVC03 − claim CAS = CLP04.
    private void CheckLines(Claim claim)
    {
        foreach (var (svc, adjustments) in claim.Lines)
        {
            Balance(svc, 3, Money(svc, 2) - Sum(adjustments), Money(svc, 3), "charge less adjustments", "835.line");
        }

        if (claim.Lines.Count > 0)
        {
            Balance(claim.Clp, 3, claim.Lines.Sum(l => Money(l.Svc, 2)), Money(claim.Clp, 3), "the sum of the line charges", "835.charges");
            Balance(claim.Clp, 4, claim.Lines.Sum(l => Money(l.Svc, 3)) - Sum(claim.Adjustments), Money(claim.Clp, 4),
                "the sum of the line payments less claim adjustments", "835.payments");
        }
    }

    // Rule 2: CLP03 − all CAS = CLP04. Rule 3: CLP05 should be Σ PR; secondary claims and reversals may differ.
    private void CheckClaim(Claim claim)
    {
        var clp = claim.Clp;
        Balance(clp, 4, Money(clp, 3) - Sum(claim.AllAdjustments), Money(clp, 4), "charge less all adjustments", "835.claim");
        var patient = Sum(claim.AllAdjustments.Where(c => c[1] == "PR"));
        if (clp[5].Length > 0 && patient != Money(clp, 5))
        {
            problems.Add(X12Problem.At(clp, "835.patient",
                $"CLP05 says the patient owes {Show(Money(clp, 5))}, but the PR adjustments are {Show(patient)}.", 5) with
            { Severity = ProblemSeverity.Note });
        }
    }

    // Rule 4: BPR02 = Σ CLP04 − Σ PLB, and a payment is never negative.
    private void CheckFile(Segment bpr, List<Claim> claims, IEnumerable<Segment> plbs)
    {
        var provider = plbs.Sum(p => ProviderAmounts.Sum(e => Money(p, e)));
        Balance(bpr, 2, claims.Sum(c => Money(c.Clp, 4)) - provider, Money(bpr, 2), "the sum of the claim payments less provider adjustments", "835.file");
        if (Money(bpr, 2) < 0)
        {
            problems.Add(X12Problem.At(bpr, "835.negative", "BPR02 is negative: a payment is not; PLB with FB carries the rest forward.", 2));
        }
    }

    private void Balance(Segment at, int element, long expected, long stated, string what, string code)
    {
        if (expected != stated)
        {
            var name = X12Problem.Designator(at.Id, element);
            problems.Add(X12Problem.At(at, code, $"{name} says {Show(stated)}, but {what} is {Show(expected)}: off by {Show(stated - expected)}.", element));
        }
    }

    private long Sum(IEnumerable<Segment> adjustments) => adjustments.Sum(c => AdjustmentAmounts.Sum(e => Money(c, e)));

    /// <summary>Rule 5: exact cents. A third decimal is reported where it stands, and read as nothing.</summary>
    private long Money(Segment segment, int element)
    {
        var text = segment[element];
        if (text.Length == 0)
        {
            return 0;
        }

        if (Values.Cents(text) is { } cents)
        {
            return cents;
        }

        var name = X12Problem.Designator(segment.Id, element);
        if (_reported.Add((segment.Index, element)))
        {
            problems.Add(X12Problem.At(segment, "835.money", $"{name} is not an amount in dollars and whole cents.", element));
        }

        return 0;
    }

    private static string Show(long cents) => Values.Dollars(cents);
}
