using System.Diagnostics;
using Porchlight.Tests.Architecture;

namespace Porchlight.Tests;

/// <summary>Starts a simulator as a process of its own; it ends with the test run.</summary>
internal static class SimProcess
{
    /// <summary>Where it answers.</summary>
    public static Uri Start(string name)
    {
        // Built with the tests, in the same configuration.
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var program = Path.Combine(Repository.Root, "sims", name, "bin", configuration, $"net10.0/{name}.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--port", "0", "--seed", "1", "--until-stdin-closes", "true"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        AfterAll.Do(() =>
        {
            process.StandardInput.Close();
            process.WaitForExit();
            process.Dispose();
        });
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith("ready ", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new Uri(line["ready ".Length..].Trim());
            }
        }

        throw new InvalidOperationException($"The simulator {name} ended before it was ready.");
    }
}
