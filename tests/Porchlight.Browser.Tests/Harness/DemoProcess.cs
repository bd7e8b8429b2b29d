using System.Diagnostics;
using System.Text.Json;

namespace Porchlight.Browser.Tests;

/// <summary>
/// <c>porchlight demo</c> as a person starts it, with a data folder of its own. It can be killed and started again on the same folder and port.
/// </summary>
public sealed class DemoProcess : IAsyncDisposable
{
    private static readonly string _root = FindRoot();
    private readonly string _engine;
    private readonly string _folder = Directory.CreateTempSubdirectory("porchlight-browser-").FullName;
    private Process? _process;

    private DemoProcess(string engine) => _engine = engine;

    public string Url { get; private set; } = "";

    public IReadOnlyList<SignIn> SignIns { get; private set; } = [];

    public string DataFolder => _folder;

    public static string Root => _root;

    public static async Task<DemoProcess> StartAsync(string engine)
    {
        var demo = new DemoProcess(engine);
        await demo.RunAsync(port: 0);
        return demo;
    }

    public SignIn Of(string role) => SignIns.First(signIn => signIn.Role == role);

    /// <summary>No farewell: the process is gone in the middle of whatever it did.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>The same practice at the same address.</summary>
    public Task StartAgainAsync() => RunAsync(new Uri(Url).Port);

    /// <summary>Runs another verb on this practice and answers with exit code and output.</summary>
    public async Task<(int Code, string Output)> VerbAsync(params string[] arguments)
    {
        using var verb = Process.Start(Info([.. arguments, "--data", _folder]))!;
        var output = await verb.StandardOutput.ReadToEndAsync();
        await verb.WaitForExitAsync();
        return (verb.ExitCode, output);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            // Ctrl-C, so that the simulators and the demo's PostgreSQL end with it.
            using var interrupt = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            await _process.WaitForExitAsync(patience.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task RunAsync(int port)
    {
        _process = Process.Start(Info(["demo", "--json", "--data", _folder, "--engine", _engine, "--port", $"{port}"]))!;
        var errors = _process.StandardError.ReadToEndAsync();
        var line = await _process.StandardOutput.ReadLineAsync();
        if (line is null)
        {
            throw new InvalidOperationException($"The demo ended before it was ready: {await errors}");
        }

        _ = _process.StandardOutput.ReadToEndAsync();
        var ready = JsonSerializer.Deserialize<Ready>(line, JsonSerializerOptions.Web)!;
        (Url, SignIns) = (ready.Url, ready.SignIns);
    }

    private static ProcessStartInfo Info(IEnumerable<string> arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var info = new ProcessStartInfo("dotnet", [Path.Combine(_root, $"src/Porchlight/bin/{configuration}/net10.0/porchlight.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment["PORCHLIGHT_SIMS"] = Path.Combine(_root, "sims");
        info.Environment["PORCHLIGHT_SIMS_BUILD"] = $"bin/{configuration}/net10.0";
        return info;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Porchlight.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The repository's root was not found.");
        }

        return folder.FullName;
    }

    private sealed record Ready(string Url, IReadOnlyList<SignIn> SignIns);
}

public sealed record SignIn(string User, string Role, string Password, string TotpSecret);
