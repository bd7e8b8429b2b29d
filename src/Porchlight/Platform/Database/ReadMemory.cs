using System.Collections.Concurrent;

namespace Porchlight.Platform.Database;

/// <summary>
/// What readers made of rows, kept for as long as the database gives the same stamp for them: a row's version, the number of lines of an
/// account that only grows. The stamp is asked for at every reading, so what another server has committed is seen at once; only the
/// rows behind an unchanged stamp are not read again.
/// </summary>
/// <remarks>For readers of what is committed, never inside a command. The stamp is read before the rows: what is kept may be newer than it, never older.</remarks>
/// <param name="most">Values kept at most; beyond it all are forgotten and read anew.</param>
public sealed class ReadMemory<TKey, TStamp, TValue>(int most)
    where TKey : notnull
    where TStamp : IEquatable<TStamp>
{
    private readonly ConcurrentDictionary<TKey, (TStamp Stamp, TValue Value)> _kept = new();

    /// <param name="now">The stamps as they stand, just read.</param>
    /// <param name="read">Reads what is not known, or known by another stamp.</param>
    public async Task<Dictionary<TKey, TValue>> OfAsync(
        IReadOnlyDictionary<TKey, TStamp> now, Func<IReadOnlyCollection<TKey>, Task<IReadOnlyDictionary<TKey, TValue>>> read)
    {
        var found = new Dictionary<TKey, TValue>(now.Count);
        List<TKey> unknown = [];
        foreach (var (key, stamp) in now)
        {
            if (_kept.TryGetValue(key, out var kept) && kept.Stamp.Equals(stamp))
            {
                found.Add(key, kept.Value);
            }
            else
            {
                unknown.Add(key);
            }
        }

        if (unknown.Count == 0)
        {
            return found;
        }

        if (_kept.Count + unknown.Count > most)
        {
            _kept.Clear();
        }

        foreach (var (key, value) in await read(unknown))
        {
            _kept[key] = (now[key], value);
            found[key] = value;
        }

        return found;
    }
}
