using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Cli;

internal sealed class ServeVerb : IVerb
{
    public System.CommandLine.Command Build()
    {
        var (data, urls) = (CommonOptions.Data(), new Option<string?>("--urls") { Description = "Addresses to listen on (default http://localhost:5080)." });
        var serve = new System.CommandLine.Command("serve", "Run the front desk.") { data, urls };
        serve.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetValue(data), arguments.GetValue(urls), cancellationToken));
        return serve;
    }

    private static async Task<int> RunAsync(string? data, string? urls, CancellationToken cancellationToken)
    {
        await using var app = PorchlightApp.Build(CommonOptions.Settings(data, ("urls", urls)));
        var folder = app.Services.GetRequiredService<DatabaseSettings>().DataFolder;
        using var owned = DataFolder.TryOwn(folder);
        if (owned is null)
        {
            await Console.Error.WriteLineAsync($"Another Porchlight already runs on {folder}. Stop it first, or name another folder with --data.");
            return 1;
        }

        await app.Services.GetRequiredService<DatabaseUpgrade>().RunAsync(cancellationToken);
        Listen(app, urls ?? app.Configuration["urls"] ?? "http://localhost:5080", folder);
        try
        {
            await app.RunAsync(cancellationToken);
            return 0;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync("Another program already listens on that address. Stop it first, or name another with --urls.");
            return 1;
        }
    }

    /// <summary>The addresses asked for and the administrator's socket.</summary>
    public static void Listen(WebApplication app, string urls, string folder)
    {
        var socket = DataFolder.SocketOf(folder);
#pragma warning disable RS0030 // A socket left by a killed server; the lock says that nobody listens on it.
        File.Delete(socket);
#pragma warning restore RS0030
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries).Append($"http://unix:{socket}"))
        {
            app.Urls.Add(url);
        }
    }
}
