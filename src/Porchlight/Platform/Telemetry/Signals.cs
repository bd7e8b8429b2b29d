using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Porchlight.Platform.Telemetry;

/// <summary>What the program measures of itself. Tags are names of acts, jobs and refusal codes: few, and never of a person.</summary>
internal sealed class Signals : IDisposable
{
    public const string Name = "Porchlight";

    public static readonly ActivitySource Activities = new(Name);

    private readonly Meter _meter;
    private readonly Histogram<double> _commands;
    private readonly Histogram<double> _jobs;
    private readonly Histogram<int> _groups;

    public Signals(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _commands = _meter.CreateHistogram<double>("porchlight.command.duration", "s", "From the order to the durable answer, by command and outcome.");
        _jobs = _meter.CreateHistogram<double>("porchlight.job.duration", "s", "One attempt of a job, by kind and outcome.");
        _groups = _meter.CreateHistogram<int>("porchlight.write.group", "{command}", "Commands made durable by one commit (SQLite).");
    }

    public void Command(string command, string outcome, long started) =>
        _commands.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new("command", command), new("outcome", outcome));

    public void Job(string job, string outcome, long started) =>
        _jobs.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new("job", job), new("outcome", outcome));

    public void Group(int commands) => _groups.Record(commands);

    /// <summary>A value that is looked up when somebody collects, and not before.</summary>
    public void Watch<T>(string name, string unit, string what, Func<T> look)
        where T : struct => _meter.CreateObservableGauge(name, look, unit, what);

    public void Dispose() => _meter.Dispose();
}
