using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Secrets;

namespace Porchlight.Platform.Cli;

/// <summary>
/// What a writing verb does, wherever it runs: in the server that owns the data folder, or in this process when nobody does.
/// Scoped, found in the assembly. Paths in the arguments are absolute; output is written asynchronously.
/// </summary>
public interface IWritingVerb
{
    string Name { get; }

    Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken);
}

internal static class WritingVerbs
{
    /// <summary>Runs the verb as the folder's owner, or has the owner run it, so that there is never a second writer.</summary>
    public static async Task<int> RunAsync(string? data, string verb, string[] arguments, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(data ?? "data");
        using var owned = DataFolder.TryOwn(folder);
        if (owned is null)
        {
            return await LocalSocket.SendAsync(folder, verb, arguments, cancellationToken);
        }

        await using var app = PorchlightApp.Build(CommonOptions.Settings(data), quiet => quiet.Logging.ClearProviders());
        await app.Services.GetRequiredService<DatabaseUpgrade>().RunAsync(cancellationToken);
        var writer = app.Services.GetService<SqliteCommandRunner>();
        await (writer?.StartAsync(cancellationToken) ?? Task.CompletedTask);
        try
        {
            app.Services.ReadKeyRing();
            await using var scope = app.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetServices<IWritingVerb>().Single(found => found.Name == verb).RunAsync(arguments, Console.Out, cancellationToken);
        }
        finally
        {
            await (writer?.StopAsync(CancellationToken.None) ?? Task.CompletedTask);
        }
    }
}
