namespace Porchlight.Fhir;

/// <summary>What was noticed while one resource was read.</summary>
internal sealed class Reading
{
    /// <summary>Why it cannot be taken: all that is wrong, not only the first thing.</summary>
    public List<string> Reasons { get; } = [];

    /// <summary>What was left out of something that was taken.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>The elements that became something here.</summary>
    public List<string> Understood { get; } = [];

    public void Refuse(string reason) => Reasons.Add(reason);

    public T Took<T>(string element, T value)
    {
        Understood.Add(element);
        return value;
    }

    /// <summary>The value, or a note that it was left out and why.</summary>
    public T? Left<T>(string element, Decision<T> read)
        where T : struct
    {
        if (read is Decision<T>.Accepted accepted)
        {
            return Took(element, accepted.Value);
        }

        Notes.Add($"{element} left out: {read.Refusal!.Code}");
        return null;
    }
}
