using System.CommandLine;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform;
using Porchlight.Platform.Cli;
using Porchlight.Platform.Database;
using Porchlight.Platform.Seeding;
using Porchlight.Platform.Telemetry;

namespace Porchlight.Demo;

/// <summary>
/// A whole practice on one machine: seeds it, starts the outside parties and the front desk, prints where to go and how to sign in, and
/// ends all of it with Ctrl-C.
/// </summary>
internal sealed class DemoVerb : IVerb
{
    private const int SeedNumber = 1;
    private const string HomeZone = "America/Chicago";

    public System.CommandLine.Command Build()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var port = new Option<int>("--port") { Description = "The port on localhost; 0 takes a free one.", DefaultValueFactory = _ => 5080 };
        var engine = new Option<string>("--engine") { Description = "sqlite or postgres (one of the demo's own).", DefaultValueFactory = _ => "sqlite" };
        engine.AcceptOnlyFromAmong("sqlite", "postgres");
        var at = new Option<string?>("--at") { Description = "What time it is at the practice when it starts, such as 2026-11-24T09:41 (default: now)." };
        var size = CommonOptions.Practice();
        var demo = new System.CommandLine.Command("demo", "A seeded practice with everything around it.") { data, json, port, engine, at, size };
        demo.SetAction((arguments, cancellationToken) => RunAsync(
            arguments.GetValue(data), arguments.GetValue(port), arguments.GetValue(engine) == "postgres", arguments.GetValue(at), arguments.GetValue(size),
            arguments.GetValue(json), cancellationToken));
        return demo;
    }

    private static async Task<int> RunAsync(
        string? data, int port, bool usePostgres, string? at, SeedSize size, bool json, CancellationToken cancellationToken)
    {
        void Say(string line)
        {
            Console.Error.WriteLine(line);
        }

        if (DemoClock.Read(at, DateTimeZoneProviders.Tzdb[HomeZone]) is not { } clock)
        {
            Say("--at takes a day and a time, such as 2026-11-24T09:41.");
            return 2;
        }

        // Before the seed: nobody should wait for a practice that then cannot open its door.
        if (port != 0 && !IsFree(port))
        {
            Say($"Another program already listens on port {port}. Stop it first, or name another with --port; 0 takes a free one.");
            return 1;
        }

        var folder = Path.GetFullPath(data ?? DefaultFolder(usePostgres));
        var owned = DataFolder.TryOwn(folder);
        if (owned is null)
        {
            Say($"Another Porchlight already runs on {folder}. Stop it first, or name another folder with --data.");
            return 1;
        }

        using var held = owned;
        using var simulators = new Simulators(clock.Ahead);
        using var postgres = usePostgres ? DemoPostgres.Start(folder) : null;
        Say("Porchlight: starting payer, card terminal, message and mail simulators");
        var url = $"http://localhost:{(port == 0 ? FreePort() : port)}";
        var outside = await OutsideAsync(simulators, url);
        await using var app = PorchlightApp.Build(
            CommonOptions.Settings(folder, [("Porchlight:Postgres", postgres?.Connection), ("Porchlight:PublicUrl", url), .. outside]),
            quiet =>
            {
                quiet.Configuration["Logging:LogLevel:Default"] = "Warning";
                quiet.Logging.ToStandardError();
            },
            clock.Replace);
        await app.Services.GetRequiredService<DatabaseUpgrade>().RunAsync(cancellationToken);
        if (!await SeedAsync(app, size, Say, cancellationToken))
        {
            return 1;
        }

        ServeVerb.Listen(app, url, folder);
        await app.StartAsync(cancellationToken);
        Tell(app, json);
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static async Task<bool> SeedAsync(WebApplication app, SeedSize size, Action<string> say, CancellationToken cancellationToken)
    {
        var clock = app.Services.GetRequiredService<IClock>();
        var plan = new SeedPlan(SeedNumber, size, clock.GetCurrentInstant(), DateTimeZoneProviders.Tzdb[HomeZone]) { WithSignIns = true };
        say("Porchlight: making the practice, unless it is there");
        var outcome = await app.Services.GetRequiredService<Seeder>().RunAsync(plan, say, cancellationToken);
        if (outcome == SeedOutcome.NotEmpty)
        {
            say("This data folder holds a practice that is not the demo's. Nothing was changed. Name another folder with --data.");
            return false;
        }

        if (outcome == SeedOutcome.Seeded)
        {
            // What the seed needed is given back to the machine before the desk opens.
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        await using var db = app.Services.GetRequiredService<Reads>().Open();
        var made = await db.Set<SeedMark>().Select(mark => mark.Today).SingleAsync(cancellationToken);
        if (made != clock.GetCurrentInstant().InZone(plan.HomeZone).Date)
        {
            say($"The practice in this folder was made on {made:yyyy-MM-dd}, so its busy day is that one. For a new one delete the folder, or name another with --data.");
        }

        return true;
    }

    private static async Task<(string Key, string? Value)[]> OutsideAsync(Simulators simulators, string url)
    {
        var payer = Simulators.After(await simulators.StartAsync("Payer"), "ready");
        var terminal = Simulators.After(await simulators.StartAsync("Terminal", "--callback", $"{url}/webhooks/terminal"), "ready");
        var messages = await simulators.StartAsync("Messages", "--smtp-port", "0");
        var mail = new Uri($"smtp://{Simulators.After(messages, "smtp")}");
        return
        [
            ("Porchlight:Clearinghouse:Url", $"{payer}/core/eligibility"),
            ("Porchlight:Terminal:Url", terminal),
            ("Porchlight:Terminal:Key", "terminal-api-key"),
            ("Porchlight:Terminal:WebhookSecret", "terminal-webhook-secret"),
            ("Porchlight:Messages:Url", Simulators.After(messages, "ready")),
            ("Porchlight:Messages:AccountSid", "AC00000000000000000000000000000001"),
            ("Porchlight:Messages:AuthToken", "messages-auth-token"),
            ("Porchlight:Messages:From", "+15555550100"),
            ("Porchlight:Mail:Host", mail.Host),
            ("Porchlight:Mail:Port", mail.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("Porchlight:Mail:From", "desk@maplestreet.example.org"),
        ];
    }

    private static void Tell(WebApplication app, bool json)
    {
        var url = app.Urls.First(found => found.StartsWith("http://localhost", StringComparison.Ordinal) || found.StartsWith("http://127.0.0.1", StringComparison.Ordinal));
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { url, signIns = DemoSignIns.All }, PlatformJson.Options));
            return;
        }

        Console.WriteLine($"\nThe front desk is open: {url}\n\n  {"who",-12} {"role",-12} {"password",-30} second factor (TOTP secret)");
        foreach (var signIn in DemoSignIns.All)
        {
            Console.WriteLine($"  {signIn.User,-12} {signIn.Role,-12} {signIn.Password,-30} {signIn.TotpSecret}");
        }

        Console.WriteLine("\nCtrl-C ends it.");
    }

    // Kestrel takes no port 0 on localhost, and the simulators must know where to call back.
    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (System.Net.Sockets.SocketException)
        {
            return false;
        }
    }

    private static string DefaultFolder(bool usePostgres) =>
        Path.Combine(AppContext.BaseDirectory, "..", usePostgres ? "demo-postgres" : "demo");
}
