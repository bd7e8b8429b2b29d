using NodaTime;
using NodaTime.Text;

namespace Porchlight.Matching;

/// <summary>Birth dates: the same, a usual slip of the pen away, or different.</summary>
internal static class CompareBirthDate
{
    public static FieldLine Line(PersonForMatching left, PersonForMatching right, MatchWeights weights)
    {
        if (left.BirthDate is not { } a || right.BirthDate is not { } b)
        {
            return new FieldLine(ComparedField.BirthDate, FieldOutcome.Missing, 0);
        }

        var outcome = Outcome(a, b);
        var bits = outcome switch
        {
            FieldOutcome.Same => weights.BirthDateSame,
            FieldOutcome.Differs => weights.BirthDateDiffers,
            _ => weights.BirthDateNearly,
        };
        return new FieldLine(ComparedField.BirthDate, outcome, bits)
        {
            Left = LocalDatePattern.Iso.Format(a),
            Right = LocalDatePattern.Iso.Format(b),
        };
    }

    private static FieldOutcome Outcome(LocalDate a, LocalDate b)
    {
        if (a == b)
        {
            return FieldOutcome.Same;
        }

        if (a.Year == b.Year && a.Month == b.Day && a.Day == b.Month)
        {
            return FieldOutcome.DayAndMonthSwapped;
        }

        // Digits of year, month and day: one replaced, or two neighbours swapped. A year ten off is one digit too.
        var sameLengthSlips = EditDistance.Damerau(Digits(a), Digits(b));
        if (sameLengthSlips == 1)
        {
            return FieldOutcome.OneDigit;
        }

        var yearsApart = Math.Abs(a.Year - b.Year);
        return a.Month == b.Month && a.Day == b.Day && yearsApart is 1 or 10 ? FieldOutcome.OneYear : FieldOutcome.Differs;
    }

    private static string Digits(LocalDate date) => $"{date.Year:0000}{date.Month:00}{date.Day:00}";
}
