using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using NodaTime;
using NodaTime.Text;

namespace Porchlight.Platform.Telemetry;

/// <summary>
/// One log entry as one line of JSON: when, how grave, who says it, the correlation id, the sentence and its facts. A patient's data has
/// no form in it: types of <see cref="IPatientData"/> are refused, and of an exception only types and places are told, because messages
/// quote what they stumbled over (RELIABILITY case 60).
/// </summary>
internal sealed class JsonLog(IClock clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "porchlight-json";
    private const string Template = "{OriginalFormat}";

    // Control characters and quotes are escaped in any case, so that no text can forge a line; letters of all languages stay readable.
    private static readonly JsonWriterOptions _writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter) =>
        textWriter.WriteLine(LineOf(logEntry, clock.GetCurrentInstant()));

    public static string LineOf<TState>(in LogEntry<TState> entry, Instant now)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, _writing))
        {
            json.WriteStartObject();
            json.WriteString("at", InstantPattern.ExtendedIso.Format(now));
            json.WriteString("level", LevelOf(entry.LogLevel));
            json.WriteString("from", entry.Category);
            if (entry.EventId.Id != 0)
            {
                json.WriteNumber("event", entry.EventId.Id);
            }

            if (Correlation.Id is { } correlation)
            {
                json.WriteString("correlation", correlation);
            }

            json.WriteString("says", SentenceOf(entry));
            WriteFacts(json, entry.State);
            WriteFailure(json, entry.Exception);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    // Some libraries put the exception into the sentence itself; then the sentence without its facts has to do.
    private static string SentenceOf<TState>(in LogEntry<TState> entry)
    {
        var says = entry.Formatter(entry.State, null);
        return entry.Exception is { Message.Length: > 0 } failure && says.Contains(failure.Message, StringComparison.Ordinal)
            ? FactsOf(entry.State).FirstOrDefault(fact => fact.Key == Template).Value as string ?? failure.GetType().Name
            : says;
    }

    private static IEnumerable<KeyValuePair<string, object?>> FactsOf<TState>(TState state) => state as IEnumerable<KeyValuePair<string, object?>> ?? [];

    private static void WriteFacts<TState>(Utf8JsonWriter json, TState state)
    {
        foreach (var (name, value) in FactsOf(state).Where(fact => fact.Key != Template))
        {
            json.WriteString($"fact.{name}", value switch
            {
                IPatientData => Phi<string>.Redacted,
                Exception failure => failure.GetType().Name,
                _ => Convert.ToString(value, CultureInfo.InvariantCulture),
            });
        }
    }

    private static void WriteFailure(Utf8JsonWriter json, Exception? exception)
    {
        if (exception is null)
        {
            return;
        }

        json.WriteStartArray("failure");
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            json.WriteStringValue(inner.GetType().FullName);
            foreach (var frame in new StackTrace(inner, fNeedFileInfo: true).GetFrames())
            {
                json.WriteStringValue($"at {frame.GetMethod()?.DeclaringType?.FullName}.{frame.GetMethod()?.Name}:{frame.GetFileLineNumber()}");
            }
        }

        json.WriteEndArray();
    }

    private static string LevelOf(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warning",
        LogLevel.Error => "error",
        _ => "critical",
    };
}
