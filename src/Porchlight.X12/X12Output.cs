using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Porchlight.X12;

/// <summary>What a verb of <c>porchlight x12</c> prints and how it ends; the command line only picks one of the two forms.</summary>
/// <param name="ExitCode">0 good, 1 not valid, 2 another set than asked for, or no X12.</param>
/// <param name="Json">For <c>--json</c>.</param>
/// <param name="Text">For a person.</param>
public sealed record X12Output(int ExitCode, string Json, string Text)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // Printed to a terminal or file, never into HTML: "&" and "é" stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static string ToJson<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>The text alone would be patient data: only the exit code is printed.</summary>
    public override string ToString() => $"X12Output({ExitCode})";
}
