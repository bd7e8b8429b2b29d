using System.Diagnostics;
using System.Text.Json;

namespace Porchlight.Tests;

/// <summary>The built program as a process of its own, as somebody at a terminal runs it.</summary>
internal static class Binary
{
    /// <summary>What a run left behind.</summary>
    /// <param name="Out">Standard output: what a script reads.</param>
    /// <param name="Err">Standard error: what a person reads.</param>
    internal sealed record Run(int Exit, string Out, string Err)
    {
        /// <summary>Standard output is this and nothing else.</summary>
        public JsonElement Json => JsonDocument.Parse(Out).RootElement;

        /// <summary>One clear line, no stack trace.</summary>
        public string ErrLine
        {
            get
            {
                var line = Assert.Single(Err.Split('\n', StringSplitOptions.RemoveEmptyEntries));
                Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
                return line;
            }
        }
    }

    public static Task<Run> RunAsync(params string[] arguments) => RunAsync(null, arguments);

    /// <param name="postgres">A connection string, handed over as an operator does it: in the environment.</param>
    public static async Task<Run> RunAsync(string? postgres, string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "porchlight"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Porchlight__MasterKey"] = Convert.ToBase64String(new byte[32]);
        start.Environment["PORCHLIGHT_SIMS"] = Path.Combine(Architecture.Repository.Root, "sims");
        start.Environment["PORCHLIGHT_SIMS_BUILD"] = $"bin/{new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name}/net10.0";
        if (postgres is not null)
        {
            start.Environment["Porchlight__Postgres"] = postgres;
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Run(process.ExitCode, await output, await error);
    }
}
