namespace Porchlight;

/// <summary>
/// A rule's no, in the rule's own words. <see cref="Code"/> is stable (<c>booking.slot-taken</c>) and is what tests and
/// interfaces read; <see cref="Sentence"/> is English for the desk and the key of its translation;
/// <see cref="Field"/> names the form field it belongs beside, null when it concerns the whole form.
/// </summary>
/// <remarks>Facts go into the sentence as <c>{0}</c>, <c>{1}</c> and must not hold patient data: refusals are audited.</remarks>
public record Refusal(string Code, string Sentence, string? Field = null)
{
    /// <summary>What stands in the placeholders of <see cref="Sentence"/>.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Further refusals found in the same look at a form, so that all of it is marked at once.</summary>
    public IReadOnlyList<Refusal> Others { get; init; } = [];

    /// <summary>This refusal and the others, in order.</summary>
    public IEnumerable<Refusal> All => [this, .. Others];

    /// <summary>The first of several refusals carrying the rest, or null when there are none.</summary>
    public static Refusal? FirstOf(IEnumerable<Refusal> found)
    {
        var all = found.ToList();
        return all.Count == 0 ? null : all[0] with { Others = all[1..] };
    }

    public sealed override string ToString() => Code;
}
