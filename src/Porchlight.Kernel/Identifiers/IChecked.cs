namespace Porchlight;

/// <summary>
/// A value that comes from outside and is checked as it is read, so that one in hand is known to have the right form.
/// <c>default</c> means "none", has an empty <see cref="Value"/> and is never stored.
/// </summary>
public interface IChecked<TSelf>
    where TSelf : struct, IChecked<TSelf>
{
    /// <summary>The stored and compared form; for patient data the one way out, called where a screen or message is made.</summary>
    string Value { get; }

    /// <summary>Reads what a person typed or a message holds. A refusal never repeats the value, because refusals are audited.</summary>
    static abstract Decision<TSelf> Read(string? text);

    /// <summary>Takes back what <see cref="Value"/> gave. Not checked again: rules may have grown since it was stored.</summary>
    static abstract TSelf FromStored(string value);
}
