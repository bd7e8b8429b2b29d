using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Porchlight.Sims;

/// <summary>
/// What every simulator does alike: listens on loopback only, takes <c>--port N</c> (0 = any free one), <c>--seed S</c> and
/// <c>--ahead SECONDS</c> (its clock beside the world's),
/// prints <c>ready http://127.0.0.1:PORT</c> when it answers, and with <c>--until-stdin-closes true</c> ends with its parent,
/// even one that was killed.
/// </summary>
internal static class Simulator
{
    public static WebApplicationBuilder Create(string[] args)
    {
        // Not the working directory: started from a checkout, it would pick up the settings file of another program.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, builder.Configuration.GetValue("port", 0)));
        builder.Services.AddSingleton<TimeProvider>(new Clock(TimeSpan.FromSeconds(builder.Configuration.GetValue("ahead", 0L))));
        builder.Services.AddSingleton(new Seed(builder.Configuration.GetValue("seed", 1)));
        builder.Services.AddOutgoing();
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
        return builder;
    }

    public static async Task RunUntilStoppedAsync(this WebApplication app, params string[] furtherLines)
    {
        await app.StartAsync();
        Console.WriteLine($"ready {app.Urls.First()}");
        foreach (var line in furtherLines)
        {
            Console.WriteLine(line);
        }

        if (app.Configuration.GetValue("until-stdin-closes", false))
        {
            _ = Task.Run(() =>
            {
                while (Console.In.ReadLine() is not null)
                {
                }

                app.Lifetime.StopApplication();
            });
        }

        await app.WaitForShutdownAsync();
    }

    private sealed class Clock(TimeSpan ahead) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
    }
}
