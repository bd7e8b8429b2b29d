using System.CommandLine;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Cli;

internal sealed class ServeVerb : IVerb
{
    public System.CommandLine.Command Build()
    {
        var (data, urls) = (CommonOptions.Data(), new Option<string?>("--urls") { Description = "Addresses to listen on." });
        var serve = new System.CommandLine.Command("serve", "Run the front desk.") { data, urls };
        serve.SetAction(async (arguments, cancellationToken) =>
        {
            await using var app = PorchlightApp.Build(CommonOptions.Settings(arguments.GetValue(data), ("urls", arguments.GetValue(urls))));
            await app.Services.GetRequiredService<DatabaseUpgrade>().RunAsync(cancellationToken);
            await app.RunAsync(cancellationToken);
            return 0;
        });
        return serve;
    }
}
