using System.Data.Common;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Cli;

/// <summary>Runs a verb that only reads, beside a running server or without one. Where there is nothing to read it says so in one line and exits 2.</summary>
internal static class ReadingVerbs
{
    private const int NothingToRead = 2;

    public static async Task<int> RunAsync(string? data, Func<IServiceProvider, CancellationToken, Task<int>> read, CancellationToken cancellationToken)
    {
        await using var app = PorchlightApp.Build(CommonOptions.Settings(data), quiet => quiet.Logging.ClearProviders());
        var settings = app.Services.GetRequiredService<DatabaseSettings>();
        if (!settings.IsPostgres && !Path.Exists(settings.SqliteFile))
        {
            await Console.Error.WriteLineAsync($"There is no Porchlight database in {settings.DataFolder}.");
            return NothingToRead;
        }

        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await read(scope.ServiceProvider, cancellationToken);
        }
        catch (DbException e)
        {
            await Console.Error.WriteLineAsync($"The database could not be read: {e.Message.ReplaceLineEndings(" ")}");
            return NothingToRead;
        }
    }
}
