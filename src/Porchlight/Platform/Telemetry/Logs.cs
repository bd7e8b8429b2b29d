using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Logging.Console;

namespace Porchlight.Platform.Telemetry;

/// <summary>Where the program speaks to its operator: one JSON object a line on the console (ADR 0014).</summary>
internal static class Logs
{
    // The lowest layer of the configuration, so that a file or the environment (Logging__LogLevel__…) can say otherwise. What is quiet
    // here is quiet because it names addresses as they were typed, or statements by the thousand. EF writes a failed statement down
    // although a unique key's "no" is an answer here (ADR 0005), and what is none of those is logged where it ends.
    private static readonly Dictionary<string, string?> _levels = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Critical",
        ["Logging:LogLevel:System.Net.Http.HttpClient"] = "Warning",
        // It would log the exception a second time; UseTrouble has the one line about it.
        ["Logging:LogLevel:Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware"] = "None",
    };

    public static void AddLogs(this WebApplicationBuilder builder)
    {
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = _levels });
        builder.Logging.ClearProviders().AddConsole(console => console.FormatterName = JsonLog.FormatterName).AddConsoleFormatter<JsonLog, ConsoleFormatterOptions>();
    }

    /// <summary>For verbs whose standard output is an answer to somebody: the log goes to standard error.</summary>
    public static void ToStandardError(this ILoggingBuilder logging) =>
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
