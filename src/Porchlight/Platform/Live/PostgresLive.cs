using Npgsql;

namespace Porchlight.Platform.Live;

/// <summary>Carries topics between nodes by LISTEN/NOTIFY. A node that was away asks nothing: its screens refetch when they reconnect.</summary>
internal sealed class PostgresLive(NpgsqlDataSource source, LiveBus bus, ILogger<PostgresLive> log) : BackgroundService
{
    private const string Channel = "porchlight_live";
    private readonly string _node = Guid.CreateVersion7().ToString("n");

    public async Task NotifyAsync(IReadOnlyCollection<string> topics)
    {
        foreach (var topic in topics)
        {
            await using var command = source.CreateCommand("select pg_notify($1, $2)");
            command.Parameters.AddWithValue(Channel);
            command.Parameters.AddWithValue($"{_node} {topic}");
            await command.ExecuteNonQueryAsync();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or IOException)
            {
                log.LogWarning("Listening for changes of other nodes stopped and is tried again: {Kind}", e.GetType().Name);
                await Task.Delay(1000, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        await using var connection = await source.OpenConnectionAsync(stoppingToken);
        connection.Notification += (_, notice) =>
        {
            var space = notice.Payload.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && notice.Payload[..space] != _node)
            {
                bus.Changed(notice.Payload[(space + 1)..]);
            }
        };
        await using (var listen = new NpgsqlCommand($"listen {Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stoppingToken);
        }

        while (true)
        {
            await connection.WaitAsync(stoppingToken);
        }
    }
}
