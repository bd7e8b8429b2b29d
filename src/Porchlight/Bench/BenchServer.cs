using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Porchlight.Platform.Seeding;

namespace Porchlight.Bench;

/// <summary>This program as a child process.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private readonly Process _process;

    private BenchServer(Process process, string url, IReadOnlyList<SignIn> signIns) => (_process, Url, SignIns) = (process, url, signIns);

    public string Url { get; }

    public IReadOnlyList<SignIn> SignIns { get; }

    /// <summary>Resident memory as the kernel counts it (VmRSS).</summary>
    public double MemoryMb
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1_048_576.0;
        }
    }

    /// <param name="folder">Holds the practice, or will.</param>
    /// <param name="at">The time of day on the practice's wall.</param>
    /// <param name="practice">How large it is.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task<BenchServer> DemoAsync(string folder, string at, SeedSize practice, CancellationToken cancellationToken)
    {
        var process = Start("demo", "--json", "--data", folder, "--port", "0", "--at", at, "--practice", $"{practice}");
        var line = await process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("The demo did not start.");
        var ready = JsonSerializer.Deserialize<Ready>(line, JsonSerializerOptions.Web)!;
        return new BenchServer(process, ready.Url, ready.SignIns);
    }

    /// <summary>Returns with the first page answered.</summary>
    public static async Task<BenchServer> ServeAsync(string folder, CancellationToken cancellationToken)
    {
        var url = $"http://localhost:{FreePort()}";
        var process = Start("serve", "--data", folder, "--urls", url);
#pragma warning disable RS0030 // A measuring process has no factory, and a new connection a try is what is wanted.
        using var http = new HttpClient();
#pragma warning restore RS0030
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri($"{url}/signin"), cancellationToken);
                answer.EnsureSuccessStatusCode();
                return new BenchServer(process, url, []);
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(10, cancellationToken);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        using (var end = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await end.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Process Start(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(BenchServer).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.BeginErrorReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    internal sealed record SignIn(string User, string Role, string Password, string TotpSecret);

    private sealed record Ready(string Url, IReadOnlyList<SignIn> SignIns);
}
