namespace Porchlight.X12;

/// <summary>What one element shall say, before it is written: a value, a composite, or repetitions of either.</summary>
public readonly struct ElementData
{
    private readonly string[][]? _repetitions;

    private ElementData(string[][] repetitions) => _repetitions = repetitions;

    /// <summary>A plain value. Null and "" leave the element empty.</summary>
    public static implicit operator ElementData(string? value) => new([[value ?? ""]]);

    /// <summary>One composite: its components in order.</summary>
    public static ElementData Composite(params string[] components) => new([components]);

    /// <summary>A value said several times, as in EB03.</summary>
    public static ElementData Repeated(params IEnumerable<string> values) => new([.. values.Select(v => new[] { v })]);

    /// <summary>Repetitions of composites.</summary>
    public static ElementData RepeatedComposites(params IEnumerable<string[]> composites) => new([.. composites]);

    /// <summary>The element as written with these separators; delimiter and control characters in the data become spaces.</summary>
    internal string Write(Separators separators)
    {
        if (_repetitions is null)
        {
            return "";
        }

        var repetitions = _repetitions
            .Select(r => string.Join(separators.Component, r.Select(c => Clean(c, separators))).TrimEnd(separators.Component))
            .ToArray();
        if (!separators.HasRepetition && repetitions.Length > 1)
        {
            // Without a repetition separator (ISA11 = U) only the first can be said.
            return repetitions[0];
        }

        var written = string.Join(separators.Repetition, repetitions);
        return separators.HasRepetition ? written.TrimEnd(separators.Repetition) : written;
    }

    /// <summary>X12 has no escape mechanism: delimiters and control characters become spaces.</summary>
    internal static string Clean(string? value, Separators separators)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        Span<char> buffer = value.Length <= 256 ? stackalloc char[value.Length] : new char[value.Length];
        for (var i = 0; i < value.Length; i++)
        {
            buffer[i] = separators.Contains(value[i]) || char.IsControl(value[i]) ? ' ' : value[i];
        }

        return new string(buffer);
    }
}
