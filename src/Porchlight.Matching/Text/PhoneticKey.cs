using System.Text;

namespace Porchlight.Matching;

/// <summary>
/// A short key that surnames which sound alike in English or Spanish share, for finding candidates only; it never scores.
/// Consonants in order, vowels dropped but for a first one: <c>Jiménez</c>, <c>Giménez</c> and <c>Ximénez</c> are <c>jmns</c>.
/// </summary>
public static class PhoneticKey
{
    private const int Longest = 6;

    // Longest spellings first. In Spanish s, z and soft c are one sound to most speakers, as are b and v, ll and y.
    private static readonly (string Spelling, string Sound)[] Clusters =
    [
        ("sch", "x"), ("tch", "x"), ("ch", "x"), ("sh", "x"), ("ph", "f"), ("gh", "g"), ("th", "t"), ("ck", "k"),
        ("cz", "s"), ("tz", "s"), ("dt", "t"),
        ("qu", "k"), ("gue", "ge"), ("gui", "gi"), ("ll", "y"), ("wr", "r"), ("kn", "n"),
    ];

    /// <summary>The key of one surname, empty when it holds no letter A–Z after folding.</summary>
    public static string Of(string surname)
    {
        var folded = PersonName.Fold(surname);
        var key = new StringBuilder(Longest);
        for (var i = 0; i < folded.Length && key.Length < Longest;)
        {
            var (sound, length) = SoundAt(folded, i);
            var isVowel = sound is 'a';
            if (sound is not '\0' && !(isVowel && key.Length > 0) && (key.Length == 0 || key[^1] != sound))
            {
                key.Append(sound);
            }

            i += length;
        }

        return key.ToString();
    }

    private static (char Sound, int Length) SoundAt(string word, int at)
    {
        var rest = word.AsSpan(at);
        foreach (var (spelling, sound) in Clusters)
        {
            // "gue" and "gui" keep a hard g: the u is only a sign for it.
            if (rest.StartsWith(spelling) && !(spelling == "kn" && at > 0) && !(spelling == "wr" && at > 0))
            {
                return spelling is "gue" or "gui" ? ('g', 2) : (sound[0], spelling.Length);
            }
        }

        var next = rest.Length > 1 ? rest[1] : '\0';
        return (rest[0] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' => 'a',
            'y' when next is '\0' || !IsVowel(next) => 'a',
            'c' when next is 'e' or 'i' or 'y' => 's',
            'c' or 'q' => 'k',
            'g' when next is 'e' or 'i' => 'j',
            'x' when at == 0 => 'j',
            'x' => 's',
            'z' => 's',
            'v' => 'b',
            'd' when at == word.Length - 1 => 't',
            'n' when next is 'b' or 'p' or 'v' => 'm',
            'h' => '\0',
            >= 'a' and <= 'z' => rest[0],
            _ => '\0',
        }, 1);
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
