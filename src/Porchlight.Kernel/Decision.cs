namespace Porchlight;

/// <summary>
/// What a rule answered: the value, or why not. The one result type of the whole program; a failure of the outside
/// world is a job's outcome and a bug is an exception, neither is ever a <see cref="Refused"/>.
/// </summary>
public abstract record Decision<T>
{
    private Decision()
    {
    }

    public sealed record Accepted(T Value) : Decision<T>;

    public sealed record Refused(Refusal Why) : Decision<T>;

    public static implicit operator Decision<T>(T value) => new Accepted(value);

    public static implicit operator Decision<T>(Refusal why) => new Refused(why);

    /// <summary>The refusal, or null when the rule said yes.</summary>
    public Refusal? Refusal => this is Refused refused ? refused.Why : null;

    /// <summary>The accepted value. Throws <see cref="InvalidOperationException"/> on a refusal: ask <see cref="Refusal"/> first.</summary>
    public T Answer => this is Accepted accepted
        ? accepted.Value
        : throw new InvalidOperationException($"Refused: {Refusal!.Code}");

    public Decision<TOther> Map<TOther>(Func<T, TOther> change) => this switch
    {
        Accepted accepted => change(accepted.Value),
        Refused refused => refused.Why,
        _ => throw new InvalidOperationException("A decision is accepted or refused."),
    };
}

/// <summary>The answer of an act that has nothing to tell but that it was done.</summary>
public readonly record struct Done;
