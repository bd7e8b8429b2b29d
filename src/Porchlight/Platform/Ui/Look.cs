using Porchlight.Platform.Access;

namespace Porchlight.Platform.Ui;

/// <summary>
/// How a person wants their screens: light or dark, how dense, the board's step, single keys and the person's own letters. It is kept
/// with the person and comes with the session, so that it is known before the first byte is drawn, at whatever desk they sit.
/// </summary>
public sealed record Look(string Theme, string Density, string Step, string SingleKeys, string KeyMap)
{
    private static readonly Look _usual = new("system", "compact", "11", "on", "");
    private static readonly string[] _themes = ["system", "light", "dark"];
    private static readonly string[] _densities = ["roomy", "compact", "dense"];
    private static readonly string[] _steps = ["8", "11", "16"];
    private static readonly string[] _switch = ["on", "off"];

    public static Look Of(Who who) => Read(who.Preferences.Look);

    internal static Look Read(string? kept) => kept?.Split('|') is [var theme, var density, var step, var keys, var map]
        ? _usual.With(theme, density, step, keys, map)
        : _usual;

    /// <summary>Takes what is known and leaves the rest as it was.</summary>
    internal Look With(string? theme = null, string? density = null, string? step = null, string? singleKeys = null, string? keyMap = null) => new(
        _themes.Contains(theme) ? theme! : Theme,
        _densities.Contains(density) ? density! : Density,
        _steps.Contains(step) ? step! : Step,
        _switch.Contains(singleKeys) ? singleKeys! : SingleKeys,
        keyMap is not null && IsKeyMap(keyMap) ? keyMap : KeyMap);

    /// <summary>As it is kept.</summary>
    public override string ToString() => string.Join('|', Theme, Density, Step, SingleKeys, KeyMap);

    /// <summary>"C:K W:Q": the act's letter, then the letter this person presses; no letter twice on either side.</summary>
    private static bool IsKeyMap(string map)
    {
        var pairs = map.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return pairs.Length <= 26
            && pairs.All(pair => pair is [>= 'A' and <= 'Z', ':', >= 'A' and <= 'Z'])
            && pairs.DistinctBy(pair => pair[0]).Count() == pairs.Length
            && pairs.DistinctBy(pair => pair[2]).Count() == pairs.Length;
    }
}
