using System.CommandLine;
using Porchlight.Platform.Cli;

namespace Porchlight.Fhir;

/// <summary><c>porchlight import fhir PATH [--dry-run] [--json]</c>. It writes, so it runs in the server when one owns the data folder.</summary>
internal sealed class ImportVerbs : IVerb
{
    public System.CommandLine.Command Build()
    {
        var path = new Argument<string>("PATH") { Description = "A file, or a folder with all that is under it." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would become of each row, and write nothing." };
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var fhir = new System.CommandLine.Command("fhir", "FHIR R4 in JSON: resources, Bundles and NDJSON.") { path, dryRun, json, data };
        fhir.SetAction(async (arguments, cancellationToken) =>
        {
            var from = arguments.GetValue(path)!;
            if (!Path.Exists(from))
            {
                // Said here and not by the server, whose answer is the standard output.
                await Console.Error.WriteLineAsync($"There is no such file or folder: {from}");
                return ImportFhir.NothingToRead;
            }

            string[] told = [Path.GetFullPath(from), arguments.GetValue(dryRun) ? ImportFhir.DryRun : "", arguments.GetValue(json) ? ImportFhir.AsJson : ""];
            return await WritingVerbs.RunAsync(arguments.GetValue(data), ImportFhir.Verb, told, cancellationToken);
        });
        return new System.CommandLine.Command("import", "Bring in what another system keeps.") { fhir };
    }
}
