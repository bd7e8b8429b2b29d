namespace Porchlight.X12;

/// <summary>Chooses among statements: usable ones, then service type, then network, then the person's own over the family's.</summary>
internal sealed class BenefitPicker(EligibilityAnswer answer, IReadOnlyList<string> asked, DateOnly? date)
{
    private static readonly string[] Fallback = ["98", "1", "96", "30", ""];
    private static readonly string[] YearTotal = ["23", "22", "25"];

    private readonly List<Benefit> _usable = [.. answer.Benefits.Where(b => IsUsable(answer, b, date))];

    public VisitBenefits Pick()
    {
        var deductibleTotal = Find(BenefitKind.Deductible, YearTotal);
        var outOfPocketTotal = Find(BenefitKind.OutOfPocketMax, YearTotal);
        return new VisitBenefits
        {
            Copay = Find(BenefitKind.Copay, null),
            Coinsurance = Find(BenefitKind.Coinsurance, null),
            DeductibleTotal = deductibleTotal,
            DeductibleRemaining = Find(BenefitKind.Deductible, ["29"]) ?? Less(deductibleTotal, BenefitKind.Deductible),
            OutOfPocketRemaining = Find(BenefitKind.OutOfPocketMax, ["29"]) ?? Less(outOfPocketTotal, BenefitKind.OutOfPocketMax),
            NotCovered = _usable.FirstOrDefault(b =>
                b.Kind == BenefitKind.Exclusion && b.Network is not BenefitNetwork.Out && b.ServiceTypes.Any(asked.Contains)),
            Authorization = _usable.Where(b => b.ServiceTypes.Any(asked.Contains) && b.AuthorizationRequired is "Y" or "U")
                .OrderBy(b => b.AuthorizationRequired == "Y" ? 0 : 1).FirstOrDefault(),
            OtherPayers = [.. answer.Benefits.Where(b => b.Code is "R" or "MC")],
            QualifiedMedicareBeneficiary = answer.Benefits.FirstOrDefault(b => b.InsuranceType == "QM"),
        };
    }

    // Narrower than the visit: one procedure (EB13), a count of days or visits (EB09), a place other than the office.
    private static bool IsUsable(EligibilityAnswer answer, Benefit b, DateOnly? date) =>
        b.Procedure.Length == 0 && b.QuantityQualifier.Length == 0 && b.PlaceOfService is null or "11"
        && b.Rejections.Count == 0 && CoverageDates.IsInForce(answer, b, date);

    private BenefitFigure? Find(BenefitKind kind, string[]? periods)
    {
        var candidates = _usable.Where(b => b.Kind == kind && b.Network != BenefitNetwork.Out
            && (kind == BenefitKind.Coinsurance ? b.Percent is not null : b.AmountCents is not null)
            && (periods?.Contains(b.Period) ?? true)).ToList();
        foreach (var code in asked.Concat(Fallback).Distinct())
        {
            var found = candidates.Where(b => code.Length == 0 ? b.ServiceTypes.Count == 0 : b.ServiceTypes.Contains(code))
                .OrderBy(b => NetworkRank(b.Network)).ThenBy(b => LevelRank(b.Level)).ToList();
            if (found.Count > 0)
            {
                return Figure(found, code);
            }
        }

        return null;
    }

    private BenefitFigure Figure(List<Benefit> found, string code)
    {
        var best = found[0];
        var peers = found.Skip(1).Where(b => b.Network == best.Network && b.Level == best.Level
            && (b.AmountCents != best.AmountCents || b.Percent != best.Percent));
        return new BenefitFigure(best, best.AmountCents, best.Percent, code, !asked.Contains(code), [.. peers]);
    }

    /// <summary>Remaining = total less year to date (EB06 24), only between statements of the same level and network.</summary>
    private BenefitFigure? Less(BenefitFigure? total, BenefitKind kind)
    {
        if (total is null || Find(kind, ["24"]) is not { } used
            || used.Source.Level != total.Source.Level || used.Source.Network != total.Source.Network)
        {
            return null;
        }

        return total with { AmountCents = Math.Max(0, total.AmountCents!.Value - used.AmountCents!.Value), ComputedWith = used.Source };
    }

    private static int NetworkRank(BenefitNetwork network) => network switch
    {
        BenefitNetwork.In => 0,
        BenefitNetwork.Both => 1,
        _ => 2,
    };

    private static int LevelRank(string level) => level switch
    {
        "IND" => 0,
        "" => 1,
        _ => 2,
    };
}
