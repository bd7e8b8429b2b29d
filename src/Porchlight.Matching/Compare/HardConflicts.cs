using NodaTime;

namespace Porchlight.Matching;

/// <summary>The findings that no score may overrule.</summary>
internal static class HardConflicts
{
    private const int YearsApart = 10;

    public static IReadOnlyList<HardConflict> Of(PersonForMatching left, PersonForMatching right, IReadOnlyList<FieldLine> lines)
    {
        FieldOutcome Found(ComparedField field) => lines.First(line => line.Field == field).Outcome;

        var bornSameDay = Found(ComparedField.BirthDate) == FieldOutcome.Same;
        var givenDiffers = Found(ComparedField.Given) == FieldOutcome.Differs;
        var sameFamily = Found(ComparedField.Family) is FieldOutcome.Same or FieldOutcome.OtherOrder;
        var differentWholeSsn = Found(ComparedField.Ssn) == FieldOutcome.Differs && left.SsnHash is not null && right.SsnHash is not null;

        var conflicts = new List<HardConflict>();
        Add(HardConflict.DifferentSsn, differentWholeSsn);
        Add(HardConflict.DifferentSuffix, Found(ComparedField.Suffix) == FieldOutcome.Differs && !bornSameDay);
        Add(HardConflict.DifferentSexAndGivenName, Found(ComparedField.Sex) == FieldOutcome.Differs && givenDiffers);
        Add(HardConflict.BornMoreThanTenYearsApart, BornFarApart(left.BirthDate, right.BirthDate));
        Add(HardConflict.MaybeTwins, bornSameDay && givenDiffers && sameFamily && Found(ComparedField.Address) == FieldOutcome.Same);
        return conflicts;

        void Add(HardConflict conflict, bool holds)
        {
            if (holds)
            {
                conflicts.Add(conflict);
            }
        }
    }

    private static bool BornFarApart(LocalDate? a, LocalDate? b) =>
        a is { } first && b is { } second && LocalDate.Max(first, second) > LocalDate.Min(first, second).PlusYears(YearsApart);
}
