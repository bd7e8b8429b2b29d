using System.Text.Encodings.Web;
using System.Text.Json;
using Porchlight.Platform.Cli;

namespace Porchlight.Fhir;

/// <summary>Runs an import where the data is, and prints its report. Exit 0 when every row has ended, 2 when there is nothing to read.</summary>
internal sealed class ImportFhir(FhirImport import) : IWritingVerb
{
    public const string Verb = "import-fhir";
    public const string DryRun = "--dry-run";
    public const string AsJson = "--json";

    public const int NothingToRead = 2;

    // A terminal and a script read it, no page: file names stay as they are.
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => Verb;

    public async Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var path = arguments[0];
        if (!Path.Exists(path))
        {
            await output.WriteLineAsync("There is no such file or folder.");
            return NothingToRead;
        }

        var dryRun = arguments.Contains(DryRun);
        var report = await import.RunAsync(path, dryRun, cancellationToken);
        foreach (var line in arguments.Contains(AsJson) ? [JsonSerializer.Serialize(report, _json)] : report.Lines(dryRun))
        {
            await output.WriteLineAsync(line);
        }

        return 0;
    }
}
