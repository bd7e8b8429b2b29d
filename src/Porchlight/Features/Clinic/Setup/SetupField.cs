using Porchlight.Clinic.Api;

namespace Porchlight.Clinic;

public enum Control
{
    Text,
    Words,
    Tick,
    Choice,
    Many,
}

public sealed record Choice(string Value, string Text);

/// <summary>What a set-up form asks in one field. Lists travel as <c>a|b</c>, ticks as <c>yes</c> or nothing.</summary>
public abstract record SetupField(string Name, string Label, Control Control)
{
    public bool Needed { get; init; }

    /// <summary>Stands in the list as a column.</summary>
    public bool InList { get; init; }

    public string? Note { get; init; }

    public Func<ClinicSnapshot, IEnumerable<Choice>> Choices { get; init; } = _ => [];

    /// <summary>How a stored value reads in a list or beside another one.</summary>
    public string Say(string value, ClinicSnapshot clinic) => Control switch
    {
        Control.Choice or Control.Many => string.Join(", ", value.Split('|').Select(one => Choices(clinic).FirstOrDefault(choice => choice.Value == one)?.Text ?? one)),
        _ => value,
    };
}

/// <summary>The same with its place in the row.</summary>
/// <param name="Write">Puts what was typed (trimmed) into the row, or says what is wrong with it.</param>
internal sealed record SetupField<TRow>(string Name, string Label, Control Control, Func<TRow, string> Read, Func<TRow, string, Refusal?> Write)
    : SetupField(Name, Label, Control);
