using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Porchlight.Platform.Telemetry;

namespace Porchlight.Tests.Platform.Telemetry;

/// <summary>One log entry as one line (RELIABILITY case 60).</summary>
public sealed class LogLines
{
    [Fact]
    public void A_line_is_one_object_with_time_level_source_sentence_and_facts()
    {
        using var line = JsonDocument.Parse(LineOf(log => log.LogWarning(7, "Job {Job} failed with {Kind}", "SendText", "TimeoutException")));

        var told = line.RootElement;
        Assert.Equal("2026-11-24T15:41:00Z", told.GetProperty("at").GetString());
        Assert.Equal("warning", told.GetProperty("level").GetString());
        Assert.Equal("Porchlight.Test", told.GetProperty("from").GetString());
        Assert.Equal(7, told.GetProperty("event").GetInt32());
        Assert.Equal("Job SendText failed with TimeoutException", told.GetProperty("says").GetString());
        Assert.Equal("SendText", told.GetProperty("fact.Job").GetString());
    }

    [Fact]
    public void Patient_data_given_to_a_log_comes_out_redacted()
    {
        var line = LineOf(log => log.LogInformation(
            "Registered {Name}, {Phone}, {Note}", new PersonName("Ejemplo", "Rosa"), PhoneNumber.Read("5555550142").Answer, new Phi<string>("asks for Ana")));

        Assert.Contains("Registered •••, •••, •••", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Ejemplo", line, StringComparison.Ordinal);
        Assert.DoesNotContain("0142", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana", line, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_is_told_by_type_and_place_because_its_message_quotes()
    {
        var line = LineOf(log =>
        {
            try
            {
                _ = int.Parse("Rosa Ejemplo", System.Globalization.CultureInfo.InvariantCulture);
            }
            catch (FormatException e)
            {
                log.LogError(new InvalidOperationException("about Rosa Ejemplo", e), "It broke");
            }
        });

        Assert.Contains("System.FormatException", line, StringComparison.Ordinal);
        Assert.Contains(nameof(An_exception_is_told_by_type_and_place_because_its_message_quotes), line, StringComparison.Ordinal);
        Assert.DoesNotContain("Rosa", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_that_puts_the_exception_into_its_sentence_is_cut_short()
    {
        var failure = new InvalidOperationException("about Rosa Ejemplo");

        var line = LineOf(log => log.LogError(failure, "It broke: {Error}", failure));

        Assert.Contains("It broke: {Error}", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Rosa", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one\ntwo")]
    [InlineData("one\r\n{\"level\":\"info\"}")]
    [InlineData("\u001b[31mred")]
    [InlineData("one\u2028two")]
    public void No_text_forges_a_line(string text)
    {
        var line = LineOf(log => log.LogInformation("Heard {Text}", text));

        Assert.DoesNotContain('\n', line);
        Assert.DoesNotContain('\u001b', line);
        Assert.Equal(text, JsonDocument.Parse(line).RootElement.GetProperty("fact.Text").GetString());
    }

    private static string LineOf(Action<ILogger> log)
    {
        var keeping = new Keeping();
        log(keeping);
        return keeping.Line;
    }

    private sealed class Keeping : ILogger
    {
        public string Line { get; private set; } = "";

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Line = JsonLog.LineOf(new LogEntry<TState>(logLevel, "Porchlight.Test", eventId, state, exception, formatter), Desk.TuesdayMorning);
    }
}
