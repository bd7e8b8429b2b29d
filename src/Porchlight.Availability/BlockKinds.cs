namespace Porchlight.Availability;

/// <summary>
/// A set of block kinds. What the kinds are (new, established, same-day …) is the caller's data; here they are numbers 0 to 31.
/// <c>default</c> is none.
/// </summary>
public readonly record struct BlockKinds(uint Bits)
{
    public const int Most = 32;

    public static BlockKinds All => new(uint.MaxValue);

    public static BlockKinds Of(params ReadOnlySpan<int> kinds)
    {
        var bits = 0u;
        foreach (var kind in kinds)
        {
            bits |= 1u << Checked(kind);
        }

        return new BlockKinds(bits);
    }

    public bool Contains(int kind) => ((Bits >> Checked(kind)) & 1) != 0;

    internal static int Checked(int kind)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(kind);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(kind, Most);
        return kind;
    }
}
