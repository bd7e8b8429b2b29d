using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Porchlight.Clinic;

/// <summary>
/// A short list (sites of a provider, words for a payer) kept in its row as <c>a|b|c</c>, so that it is edited and versioned with the row.
/// It is read whole with the snapshot and never searched by the engine.
/// </summary>
internal static class Joined
{
    public static PropertyBuilder<List<T>> HasJoined<T>(this PropertyBuilder<List<T>> property, Func<string, T> read, Func<T, string> write)
        where T : notnull
    {
        property.HasConversion(
            list => string.Join('|', list.Select(write)),
            text => text.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(read).ToList(),
            new ValueComparer<List<T>>(
                (a, b) => a!.SequenceEqual(b!),
                list => list.Aggregate(17, (hash, item) => HashCode.Combine(hash, item)),
                list => list.ToList()));
        return property.HasMaxLength(1000);
    }

    public static PropertyBuilder<List<string>> HasJoined(this PropertyBuilder<List<string>> property) => property.HasJoined(text => text, text => text);

    public static PropertyBuilder<List<TEnum>> HasJoinedNames<TEnum>(this PropertyBuilder<List<TEnum>> property)
        where TEnum : struct, Enum => property.HasJoined(Enum.Parse<TEnum>, value => value.ToString());

}
