namespace Porchlight.Registration;

/// <summary>Finds the beginnings of words that a search meant, in the name as it is written.</summary>
internal static class NameMarks
{
    /// <param name="prefixes">Folded.</param>
    public static IReadOnlyList<(string Text, bool IsMarked)> In(string name, IReadOnlyList<string> prefixes)
    {
        var (parts, begun) = (new List<(string, bool)>(), 0);
        for (var at = 0; at < name.Length; at++)
        {
            var isWordStart = char.IsLetter(name[at]) && (at == 0 || !char.IsLetter(name[at - 1]));
            if (!isWordStart || Longest(name, at, prefixes) is not (> 0 and var length))
            {
                continue;
            }

            if (at > begun)
            {
                parts.Add((name[begun..at], false));
            }

            parts.Add((name.Substring(at, length), true));
            begun = at + length;
            at = begun - 1;
        }

        if (begun < name.Length)
        {
            parts.Add((name[begun..], false));
        }

        return parts;
    }

    // Letters of the written name that fold to the prefix; combining marks belong to the letter before.
    private static int Longest(string name, int at, IReadOnlyList<string> prefixes)
    {
        var longest = 0;
        foreach (var prefix in prefixes)
        {
            for (var length = 1; at + length <= name.Length; length++)
            {
                var folded = PersonName.Fold(name.Substring(at, length));
                if (folded.Length > prefix.Length || !prefix.StartsWith(folded, StringComparison.Ordinal))
                {
                    break;
                }

                longest = folded == prefix ? Math.Max(longest, length) : longest;
            }
        }

        return longest;
    }
}
