namespace Porchlight.Platform.Ui;

/// <summary>How a check stands. The shape says it, the colour repeats it (design language §4).</summary>
public enum GlyphState
{
    Ready,
    Todo,

    /// <summary>Stops the visit or harms.</summary>
    Stop,

    /// <summary>The outside world did not tell us; passable, and asked again.</summary>
    CannotTell,
    OnItsWay,
    NotNeeded,
}
