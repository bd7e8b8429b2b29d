using Porchlight.Platform.Database;

namespace Porchlight.Platform.Cli;

internal sealed class MigrateVerb : IVerb
{
    public System.CommandLine.Command Build()
    {
        var data = CommonOptions.Data();
        var migrate = new System.CommandLine.Command("migrate", "Bring the database to this program's schema.") { data };
        migrate.SetAction(async (arguments, cancellationToken) =>
        {
            await using var app = PorchlightApp.Build(CommonOptions.Settings(arguments.GetValue(data)));
            var folder = app.Services.GetRequiredService<DatabaseSettings>().DataFolder;
            using var owned = DataFolder.TryOwn(folder);
            if (owned is null)
            {
                await Console.Error.WriteLineAsync($"A server runs on {folder}; it migrated when it started.");
                return 1;
            }

            await app.Services.GetRequiredService<DatabaseUpgrade>().RunAsync(cancellationToken);
            return 0;
        });
        return migrate;
    }
}
