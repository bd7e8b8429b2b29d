using System.Collections.Concurrent;

namespace Porchlight.Sims.Payer;

/// <summary>What a question meets. README.md says for each what the asking side sees.</summary>
internal enum Behaviour
{
    Answer,
    Slow,
    Silent,
    Duplicate,
    Late,
    Malformed,
    WrongPatient,
    Reject999,
    EnvelopeError,
    Unavailable,
    Aaa,
}

/// <summary>One behaviour with its knobs: seconds for the slow ones, the AAA03 code for a rejection.</summary>
internal sealed record Script(Behaviour Behaviour, double Seconds = 0, string Code = "")
{
    /// <summary>"slow", "wrongPatient", "aaa42" … as the control endpoint and the README name them; null when unknown.</summary>
    public static Script? Parse(string? name, double? seconds)
    {
        if (name is { Length: 5 } && name.StartsWith("aaa", StringComparison.OrdinalIgnoreCase))
        {
            return new(Behaviour.Aaa, seconds ?? 0, name[3..].ToUpperInvariant());
        }

        return !int.TryParse(name, out _) && Enum.TryParse<Behaviour>(name, ignoreCase: true, out var behaviour) && behaviour != Behaviour.Aaa
            ? new(behaviour, seconds ?? (behaviour == Behaviour.Slow ? 8 : 0))
            : null;
    }
}

/// <summary>Which script a member meets: one set by control, else the one its last two digits name.</summary>
internal sealed class ScriptBook
{
    // README.md has the same list.
    private static readonly Dictionary<int, Script> BySuffix = new()
    {
        [75] = new(Behaviour.Aaa, Code: "75"),
        [76] = new(Behaviour.Aaa, Code: "72"),
        [77] = new(Behaviour.Aaa, Code: "71"),
        [78] = new(Behaviour.Aaa, Code: "73"),
        [79] = new(Behaviour.Aaa, Code: "42"),
        [80] = new(Behaviour.Aaa, Code: "80"),
        [81] = new(Behaviour.Slow, 8),
        [82] = new(Behaviour.Slow, 15),
        [83] = new(Behaviour.Slow, 25),
        [84] = new(Behaviour.Silent),
        [85] = new(Behaviour.Duplicate),
        [86] = new(Behaviour.Late),
        [87] = new(Behaviour.Malformed),
        [88] = new(Behaviour.WrongPatient),
        [89] = new(Behaviour.Reject999),
        [90] = new(Behaviour.EnvelopeError),
        [91] = new(Behaviour.Unavailable),
        [92] = new(Behaviour.Aaa, Code: "95"),
    };

    private static readonly Script Usual = new(Behaviour.Answer);

    private readonly ConcurrentDictionary<string, (Script Script, int Left)> _byMember = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets the script of a member ("*" for everyone) for the coming <paramref name="times"/> questions.</summary>
    public void Set(string member, Script script, int times) => _byMember[member] = (script, times);

    public void Clear() => _byMember.Clear();

    public Script Take(string member)
    {
        foreach (var key in new[] { member, "*" })
        {
            if (_byMember.TryGetValue(key, out var set))
            {
                if (set.Left <= 1)
                {
                    _byMember.TryRemove(key, out _);
                }
                else
                {
                    _byMember[key] = (set.Script, set.Left - 1);
                }

                return set.Script;
            }
        }

        return BySuffix.GetValueOrDefault(MemberNumber.Suffix(member) ?? 0, Usual);
    }
}

/// <summary>Member ids choose their plan by their last two digits.</summary>
internal static class MemberNumber
{
    public static int? Suffix(string member) =>
        member.Length >= 2 && char.IsAsciiDigit(member[^1]) && char.IsAsciiDigit(member[^2]) ? int.Parse(member[^2..]) : null;
}
