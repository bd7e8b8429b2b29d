using System.Runtime.InteropServices;

namespace Porchlight.Matching;

/// <summary>
/// The distinct words of the names on file, to find what a mistyped one was meant to be: everything one slip away (a letter added,
/// left out, replaced, or two neighbours swapped), the first letter included. Kept in memory; safe to read and add from many threads.
/// </summary>
/// <remarks>
/// Each word is filed under itself and under every spelling with one letter left out. A slip of one leaves at least one such spelling
/// in common, so a look-up is one probe per letter, and each candidate is then verified. Keys are hashes; a clash costs a comparison.
/// </remarks>
public sealed class NameVocabulary
{
    private const int NoNext = -1;

    private readonly Lock _gate = new();
    private readonly List<(string Word, int Count)> _words = [];
    private readonly Dictionary<string, int> _indexOf = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _firstLink = [];
    private readonly List<(int Word, int Next)> _links = [];

    /// <summary>How many distinct words are known.</summary>
    public int Size
    {
        get
        {
            lock (_gate)
            {
                return _indexOf.Count;
            }
        }
    }

    /// <summary>Adds the words of a name, each counting once more. Names are folded here; an empty one adds nothing.</summary>
    public void Add(string name)
    {
        lock (_gate)
        {
            foreach (var word in NameParts.Of(name))
            {
                Add(word, 1);
            }
        }
    }

    /// <summary>Fills the vocabulary from what a database counted: folded words and how many records have them.</summary>
    public void AddCounted(IEnumerable<(string Folded, int Count)> words)
    {
        lock (_gate)
        {
            foreach (var (folded, count) in words.Where(word => word.Folded.Length > 0))
            {
                Add(folded, count);
            }
        }
    }

    /// <summary>
    /// The known words at most one slip from the typed one: itself first if known, then the commoner first, then by alphabet;
    /// at most <paramref name="most"/>.
    /// </summary>
    public IReadOnlyList<string> Near(string typed, int most = 8)
    {
        var folded = PersonName.Fold(typed);
        if (folded.Length == 0)
        {
            return [];
        }

        lock (_gate)
        {
            var found = new HashSet<int>();
            Collect(Hash(folded, folded.Length), folded, found);
            for (var i = 0; i < folded.Length; i++)
            {
                Collect(Hash(folded, i), folded, found);
            }

            return [.. found.Select(index => _words[index])
                .OrderByDescending(word => word.Word == folded)
                .ThenByDescending(word => word.Count)
                .ThenBy(word => word.Word, StringComparer.Ordinal)
                .Take(most)
                .Select(word => word.Word)];
        }
    }

    private void Add(string word, int count)
    {
        if (_indexOf.TryGetValue(word, out var known))
        {
            _words[known] = _words[known] with { Count = _words[known].Count + count };
            return;
        }

        var index = _words.Count;
        _words.Add((word, count));
        _indexOf.Add(word, index);
        for (var leftOut = 0; leftOut <= word.Length; leftOut++)
        {
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_firstLink, Hash(word, leftOut), out var exists);
            _links.Add((index, exists ? first : NoNext));
            first = _links.Count - 1;
        }
    }

    private void Collect(ulong key, string typed, HashSet<int> found)
    {
        for (var link = _firstLink.GetValueOrDefault(key, NoNext); link != NoNext; link = _links[link].Next)
        {
            var index = _links[link].Word;
            if (!found.Contains(index) && EditDistance.Damerau(_words[index].Word, typed) <= 1)
            {
                found.Add(index);
            }
        }
    }

    // FNV-1a over the letters but one; leaving out position Length leaves out none.
    private static ulong Hash(string word, int leftOut)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < word.Length; i++)
        {
            if (i != leftOut)
            {
                hash = unchecked((hash ^ word[i]) * 1099511628211UL);
            }
        }

        return hash;
    }
}
