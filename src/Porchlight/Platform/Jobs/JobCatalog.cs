using System.Text.Json;

namespace Porchlight.Platform.Jobs;

internal delegate Task<JobOutcome> RunJob(IServiceProvider services, string payload, JobRun run, CancellationToken cancellationToken);

/// <summary>Jobs and subscribers by the name their messages are stored under, found in the assembly.</summary>
internal sealed class JobCatalog(IReadOnlyDictionary<string, RunJob> jobs)
{
    public RunJob? Find(string kind) => jobs.GetValueOrDefault(kind);

    public static void AddJobs(IServiceCollection services)
    {
        var jobs = new Dictionary<string, RunJob>();
        var byEvent = new Dictionary<Type, List<Type>>();
        foreach (var type in typeof(JobCatalog).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            foreach (var found in type.GetInterfaces().Where(i => i.IsGenericType))
            {
                var payload = found.GetGenericArguments()[0];
                if (found.GetGenericTypeDefinition() == typeof(IJob<>))
                {
                    services.AddScoped(found, type);
                    jobs.Add(payload.Name, Make(nameof(RunJobOf), payload, type));
                }
                else if (found.GetGenericTypeDefinition() == typeof(ISubscribe<>))
                {
                    services.AddScoped(type);
                    jobs.Add(Subscribers.KindOf(payload, type), Make(nameof(RunSubscriberOf), payload, type));
                    (byEvent.TryGetValue(payload, out var list) ? list : byEvent[payload] = []).Add(type);
                }
            }
        }

        services.AddSingleton(new JobCatalog(jobs));
        services.AddSingleton(new Subscribers(byEvent.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Type>)pair.Value)));
    }

    private static RunJob Make(string method, Type payload, Type handler) =>
        typeof(JobCatalog).GetMethod(method, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(payload, handler).CreateDelegate<RunJob>();

    private static Task<JobOutcome> RunJobOf<TJob, THandler>(IServiceProvider services, string payload, JobRun run, CancellationToken cancellationToken) =>
        services.GetRequiredService<IJob<TJob>>().RunAsync(JsonSerializer.Deserialize<TJob>(payload, PlatformJson.Options)!, run, cancellationToken);

    private static Task<JobOutcome> RunSubscriberOf<TEvent, THandler>(IServiceProvider services, string payload, JobRun run, CancellationToken cancellationToken)
        where THandler : ISubscribe<TEvent> =>
        services.GetRequiredService<THandler>().OnAsync(JsonSerializer.Deserialize<TEvent>(payload, PlatformJson.Options)!, run, cancellationToken);
}
