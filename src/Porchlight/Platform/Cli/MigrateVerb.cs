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
            await app.Services.GetRequiredService<DatabaseUpgrade>().RunAsync(cancellationToken);
            return 0;
        });
        return migrate;
    }
}
