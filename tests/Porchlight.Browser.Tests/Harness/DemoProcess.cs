using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Porchlight.Browser.Tests;

/// <summary>
/// <c>porchlight demo</c> as a person starts it, with a data folder of its own, on a Tuesday morning at 9:41 whatever the time is. It can
/// be killed and started again on the same folder and port.
/// </summary>
public sealed class DemoProcess : IAsyncDisposable
{
    private static readonly DateTime _tuesdayMorning = new(2026, 11, 24, 9, 41, 0);
    private readonly Stopwatch _sinceMorning = Stopwatch.StartNew();
    private readonly string _engine;
    private readonly string _folder = Directory.CreateTempSubdirectory("porchlight-browser-").FullName;
    private Process? _process;

    private DemoProcess(string engine) => _engine = engine;

    public string Url { get; private set; } = "";

    public IReadOnlyList<SignIn> SignIns { get; private set; } = [];

    public static async Task<DemoProcess> StartAsync(string engine)
    {
        var demo = new DemoProcess(engine);
        try
        {
            await demo.RunAsync(port: 0);
            return demo;
        }
        catch
        {
            await demo.DisposeAsync();
            throw;
        }
    }

    public SignIn Of(string role) => SignIns.First(signIn => signIn.Role == role);

    /// <summary>No farewell (SIGKILL): the server is gone in the middle of whatever it did. The simulators end by themselves.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>The same practice at the same address, and its day went on meanwhile.</summary>
    public Task StartAgainAsync() => RunAsync(new Uri(Url).Port);

    /// <summary>Runs another verb on this practice and answers with exit code and output.</summary>
    public async Task<(int Code, string Output)> VerbAsync(params string[] arguments)
    {
        using var verb = Process.Start(Info([.. arguments, "--data", _folder]))!;
        var errors = verb.StandardError.ReadToEndAsync();
        var output = await verb.StandardOutput.ReadToEndAsync();
        await verb.WaitForExitAsync();
        return (verb.ExitCode, output + await errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            // A polite end, so that the simulators and the demo's PostgreSQL end with it. Not Ctrl-C: a background shell has us ignore that.
            using var end = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(40));
        }

        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task RunAsync(int port)
    {
        var at = _tuesdayMorning + _sinceMorning.Elapsed;
        _process = Process.Start(Info(
            ["demo", "--json", "--data", _folder, "--engine", _engine, "--port", $"{port}", "--at", at.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)]))!;
        var told = KeepAsync(_process.StandardError, Path.Combine(Pictures.Output, $"console-{_engine}-{_process.Id}.txt"));
        var line = await _process.StandardOutput.ReadLineAsync();
        if (line is null)
        {
            throw new InvalidOperationException($"The demo ended before it was ready: {File.ReadAllText(await told)}");
        }

        _ = _process.StandardOutput.ReadToEndAsync();
        var ready = JsonSerializer.Deserialize<Ready>(line, JsonSerializerOptions.Web)!;
        (Url, SignIns) = (ready.Url, ready.SignIns);
    }

    /// <summary>All that the server says while a browser uses it: <c>scripts/canary</c> looks through it afterwards.</summary>
    private static async Task<string> KeepAsync(StreamReader said, string file)
    {
        await using var kept = File.Create(file);
        await said.BaseStream.CopyToAsync(kept);
        return file;
    }

    private static ProcessStartInfo Info(IEnumerable<string> arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var info = new ProcessStartInfo("dotnet", [Path.Combine(Repository.Root, $"src/Porchlight/bin/{configuration}/net10.0/porchlight.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment["PORCHLIGHT_SIMS"] = Path.Combine(Repository.Root, "sims");
        info.Environment["PORCHLIGHT_SIMS_BUILD"] = $"bin/{configuration}/net10.0";
        return info;
    }

    private sealed record Ready(string Url, IReadOnlyList<SignIn> SignIns);
}

public sealed record SignIn(string User, string Role, string Password, string TotpSecret);
