using System.Text.Json;

namespace Porchlight.Platform.Cli;

/// <summary>Checks the standing invariants by reading back; exit 0 only if all hold.</summary>
internal sealed class VerifyVerb : IVerb
{
    public System.CommandLine.Command Build()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var verify = new System.CommandLine.Command("verify", "Check ledger, audit chain, bookings, outbox and documents.") { data, json };
        verify.SetAction(async (arguments, cancellationToken) =>
        {
            await using var app = PorchlightApp.Build(CommonOptions.Settings(arguments.GetValue(data)), quiet => quiet.Logging.ClearProviders());
            await using var scope = app.Services.CreateAsyncScope();
            var results = new List<VerificationResult>();
            foreach (var check in scope.ServiceProvider.GetServices<IVerification>())
            {
                results.Add(await check.RunAsync(cancellationToken));
            }

            var ok = results.TrueForAll(result => result.Problems.Count == 0);
            Console.WriteLine(arguments.GetValue(json)
                ? JsonSerializer.Serialize(new { ok, checks = results }, PlatformJson.Options)
                : string.Join('\n', results.Select(Line).Append(ok ? "all hold" : "NOT all hold")));
            return ok ? 0 : 1;
        });
        return verify;
    }

    private static string Line(VerificationResult result) => result.Problems.Count == 0
        ? $"ok    {result.Name}: {result.Checked} checked"
        : $"WRONG {result.Name}: {string.Join("; ", result.Problems)}";
}
