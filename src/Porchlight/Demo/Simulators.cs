using System.Diagnostics;
using NodaTime;

namespace Porchlight.Demo;

/// <summary>
/// The outside parties of the demo, each a process of its own on a free loopback port. They end with this one: each watches its standard
/// input, which closes when we are gone, however we went.
/// </summary>
internal sealed class Simulators(Duration ahead) : IDisposable
{
    private readonly List<Process> _running = [];

    /// <summary>Starts one and answers with the lines it prints until it is ready.</summary>
    public async Task<IReadOnlyList<string>> StartAsync(string name, params string[] arguments)
    {
        // Published by ./porchlight as sims/NAME; in a source tree NAME keeps its build below it.
        var program = Path.Combine(Folder, name, Environment.GetEnvironmentVariable("PORCHLIGHT_SIMS_BUILD") ?? "", $"{name}.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--until-stdin-closes", "true", "--port", "0", "--ahead", $"{(long)ahead.TotalSeconds}", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"The {name} simulator did not start.");
        _running.Add(process);
        process.BeginErrorReadLine();
        List<string> lines = [];
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (lines.Exists(said => said.StartsWith("ready ", StringComparison.Ordinal)) && (name != "Messages" || lines.Exists(said => said.StartsWith("smtp ", StringComparison.Ordinal))))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return lines;
            }
        }

        throw new InvalidOperationException($"The {name} simulator ended before it was ready. Is {program} there?");
    }

    public static string Folder => Environment.GetEnvironmentVariable("PORCHLIGHT_SIMS")
        ?? Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "sims"));

    public static string After(IReadOnlyList<string> lines, string word) =>
        lines.First(line => line.StartsWith(word + " ", StringComparison.Ordinal))[(word.Length + 1)..];

    public void Dispose()
    {
        foreach (var process in _running)
        {
            process.StandardInput.Close();
            if (!process.WaitForExit(3000))
            {
                process.Kill();
            }

            process.Dispose();
        }
    }
}
