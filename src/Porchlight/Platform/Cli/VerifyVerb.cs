using System.Text.Json;

namespace Porchlight.Platform.Cli;

/// <summary>Checks the standing invariants by reading back; exit 0 only if all hold.</summary>
internal sealed class VerifyVerb : IVerb
{
    public System.CommandLine.Command Build()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var verify = new System.CommandLine.Command("verify", "Check ledger, audit chain, bookings, outbox and documents.") { data, json };
        verify.SetAction((arguments, cancellationToken) => ReadingVerbs.RunAsync(
            arguments.GetValue(data), (services, token) => RunAsync(services, arguments.GetValue(json), token), cancellationToken));
        return verify;
    }

    private static async Task<int> RunAsync(IServiceProvider services, bool json, CancellationToken cancellationToken)
    {
        var results = new List<VerificationResult>();
        foreach (var check in services.GetServices<IVerification>().OrderBy(check => check.Name, StringComparer.Ordinal))
        {
            results.Add(await check.RunAsync(cancellationToken));
        }

        var ok = results.TrueForAll(result => result.Problems.Count == 0);
        Console.WriteLine(json
            ? JsonSerializer.Serialize(new { ok, checks = results }, PlatformJson.Options)
            : string.Join('\n', results.SelectMany(Lines).Append(ok ? "all hold" : "NOT all hold")));
        return ok ? 0 : 1;
    }

    private static IEnumerable<string> Lines(VerificationResult result) =>
    [
        result.Problems.Count == 0 ? $"ok    {result.Name}: {result.Checked} checked" : $"WRONG {result.Name}: {string.Join("; ", result.Problems)}",
        .. result.Notes.Select(note => $"      {note}"),
    ];
}
