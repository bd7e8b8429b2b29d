namespace Porchlight;

/// <summary>Marks a type whose values are about a patient. Loggers and the JSON of logs refuse it; <c>ToString()</c> redacts.</summary>
public interface IPatientData;

/// <summary>
/// A value about a patient that has no type of its own. It prints as <c>•••</c> so that a record holding it can be logged by
/// mistake without harm; <see cref="Reveal"/> is the one way out and is called where a screen or message is made.
/// </summary>
public readonly record struct Phi<T>(T Value) : IPatientData
{
    public const string Redacted = "•••";

    public T Reveal() => Value;

    public override string ToString() => Redacted;

    public static implicit operator Phi<T>(T value) => new(value);
}
