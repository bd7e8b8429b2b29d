using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Fhir;
using Porchlight.Platform.Cli;
using Porchlight.Platform.Jobs;

namespace Porchlight.Tests.Interop.Fhir;

/// <summary>Runs the verb in the program and reads its report, as a script would.</summary>
internal static class Imports
{
    public static async Task<JsonElement> ImportAsync(this Desk desk, string path, bool dryRun = false)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        var verb = scope.ServiceProvider.GetServices<IWritingVerb>().Single(found => found.Name == ImportFhir.Verb);
        await using var output = new StringWriter();

        var code = await verb.RunAsync([path, dryRun ? ImportFhir.DryRun : "", ImportFhir.AsJson], output, TestContext.Current.CancellationToken);

        Assert.Equal(0, code);
        return JsonDocument.Parse(output.ToString()).RootElement;
    }

    public static (int Rows, int Imported, int Merged, int Rejected) Sums(this JsonElement report) => (
        report.GetProperty("rows").GetInt32(), report.GetProperty("imported").GetInt32(),
        report.GetProperty("merged").GetInt32(), report.GetProperty("rejected").GetInt32());

    /// <summary>"file[index]: reason" of each problem.</summary>
    public static IReadOnlyList<string> Problems(this JsonElement report) => [.. report.GetProperty("problems").EnumerateArray().Select(problem =>
        $"{problem.GetProperty("file").GetString()}[{problem.GetProperty("index").GetInt32()}]: {problem.GetProperty("reason").GetString()}")];

    /// <summary>How many rows each table holds, once every message has been dealt with. What grows with each act by design is left out.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> CountsAsync(this Desk desk)
    {
        for (var i = 0; i < 200 && await desk.ReadAsync(db => db.Set<OutboxMessage>().AnyAsync(message => message.State == OutboxMessage.Waiting && message.NotBefore <= Desk.TuesdayMorning)); i++)
        {
            await Task.Delay(50);
        }

        return await desk.ReadAsync(async db =>
        {
            Dictionary<string, int> counts = [];
            foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Where(name => !name.StartsWith("platform_", StringComparison.Ordinal) && !name.StartsWith("audit_", StringComparison.Ordinal)).Order())
            {
#pragma warning disable EF1002 // Names of our own tables.
                counts[table] = await db.Database.SqlQueryRaw<int>($"select cast(count(*) as int) as \"Value\" from \"{table}\"").SingleAsync();
#pragma warning restore EF1002
            }

            return (IReadOnlyDictionary<string, int>)counts;
        });
    }

    /// <summary>A folder of this test's own, gone with it.</summary>
    public sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("porchlight-fhir-").FullName;

        public string Write(string name, string text, bool byteOrderMark = false)
        {
            var file = System.IO.Path.Combine(Path, name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, new System.Text.UTF8Encoding(byteOrderMark));
            return file;
        }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
