using Hl7.Fhir.Model;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Jobs;

namespace Porchlight.Fhir;

/// <summary>
/// Takes files in: first what each row is and where it lies, then row after row in the order in which they lean on each other. A row is one
/// or two short commands, so the desk works on meanwhile, and a run that was cut off is simply run again.
/// </summary>
internal sealed class FhirImport(
    ICommandRunner runner, Reads reads, HandlerCatalog handlers, Subscribers subscribers, IServiceProvider services, IClock clock, ClinicDirectory clinic,
    ILogger<FhirImport> log)
{
    // What a row refers to comes before it.
    private static readonly string[] _taken =
        ["Organization", "Location", "Practitioner", "Patient", "RelatedPerson", "Coverage", "Appointment", "Encounter"];

    public async Task<ImportReport> RunAsync(string path, bool dryRun, CancellationToken cancellationToken)
    {
        var rows = FhirFiles.Under(path).SelectMany(file => FhirFiles.RowsOf(file, NameOf(path, file))).ToList();
        var report = new ImportReport();
        var memory = new FhirMemory(reads);
        var references = new References(rows, memory);
        var desk = new ImportDesk(runner, reads, handlers, subscribers, services, clock) { IsDryRun = dryRun };
        var taking = new RowTaking(desk, memory, references, reads, clinic, log);
        foreach (var payor in rows.SelectMany(row => row.Payors.Select(payor => references.Row(row, payor))).OfType<FhirRow>())
        {
            payor.Pays = true;
        }

        foreach (var row in rows.OrderBy(row => Array.IndexOf(_taken, row.Type)).ThenBy(row => Depth(row, references)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row.Problem is null && !_taken.Contains(row.Type) && ModelInfo.IsKnownResource(row.Type))
            {
                report.NotTaken[row.Type] = report.NotTaken.GetValueOrDefault(row.Type) + 1;
                continue;
            }

            await taking.TakeAsync(row, report, cancellationToken);
        }

        report.Sort();
        return report;
    }

    /// <summary>How many places a Location is part of.</summary>
    private static int Depth(FhirRow row, References references)
    {
        var depth = 0;
        for (var whole = row; depth < 8 && whole?.PartOf is { } partOf; whole = references.Row(whole, partOf))
        {
            depth++;
        }

        return depth;
    }

    private static string NameOf(string root, string file) => root == file ? Path.GetFileName(file) : Path.GetRelativePath(root, file).Replace('\\', '/');
}
