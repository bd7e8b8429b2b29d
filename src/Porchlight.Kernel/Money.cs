using System.Globalization;

namespace Porchlight;

/// <summary>
/// An exact amount of US dollars in whole cents. <c>default</c> is $0.00. Arithmetic is checked and throws
/// <see cref="OverflowException"/> past ±92 quadrillion dollars. There is no division: see <see cref="Allocate(int)"/>.
/// </summary>
public readonly record struct Money(long Cents) : IComparable<Money>
{
    public static Money Zero => default;

    /// <summary>The currency of every amount in this installation (ISO 4217).</summary>
    public const string Currency = "USD";

    public static Money Dollars(long dollars) => new(checked(dollars * 100));

    /// <summary>
    /// Reads what a person types or a payer sends: <c>40</c>, <c>40.5</c>, <c>$1,040.50</c>. At most two decimals;
    /// null when it is not an amount, so that nothing is ever rounded away.
    /// </summary>
    public static Money? Parse(string? text)
    {
        var cleaned = text?.Trim().TrimStart('$').Replace(",", "", StringComparison.Ordinal);
        const NumberStyles style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!decimal.TryParse(cleaned, style, CultureInfo.InvariantCulture, out var amount) || Math.Abs(amount) > 90_000_000_000_000m)
        {
            return null;
        }

        var cents = amount * 100;
        return cents == decimal.Truncate(cents) ? new Money((long)cents) : null;
    }

    public static Money operator +(Money a, Money b) => new(checked(a.Cents + b.Cents));

    public static Money operator -(Money a, Money b) => new(checked(a.Cents - b.Cents));

    public static Money operator -(Money a) => new(checked(-a.Cents));

    public static Money operator *(Money a, int times) => new(checked(a.Cents * times));

    public static bool operator <(Money a, Money b) => a.Cents < b.Cents;

    public static bool operator >(Money a, Money b) => a.Cents > b.Cents;

    public static bool operator <=(Money a, Money b) => a.Cents <= b.Cents;

    public static bool operator >=(Money a, Money b) => a.Cents >= b.Cents;

    public static Money Min(Money a, Money b) => a < b ? a : b;

    public static Money Max(Money a, Money b) => a > b ? a : b;

    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Zero, (sum, next) => sum + next);

    /// <summary>A share of the amount, half a cent rounded away from zero, as payers do it line by line.</summary>
    public Money Share(decimal fraction) => new((long)decimal.Round(Cents * fraction, 0, MidpointRounding.AwayFromZero));

    /// <summary>Splits into <paramref name="parts"/> (1 or more) that sum to the whole; the first parts carry the odd cents.</summary>
    public IReadOnlyList<Money> Allocate(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        var (each, odd) = Math.DivRem(Cents, parts);
        return [.. Enumerable.Range(0, parts).Select(i => new Money(each + (i < Math.Abs(odd) ? Math.Sign(odd) : 0)))];
    }

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary><c>$1,040.50</c>, and <c>-$3.00</c> below zero.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Cents < 0 ? "-" : "")}${Math.Abs(Cents / 100m):#,##0.00}");
}
