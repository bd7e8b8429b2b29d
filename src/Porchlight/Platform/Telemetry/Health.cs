using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Telemetry;

internal static class Health
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(3);

    /// <summary>live: the process answers. ready: the database answers too, and its schema is this program's.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => "live").OpenToAnyone("A load balancer asks; nothing is told.").NotAudited("No patient data.");
        routes.MapGet("/health/ready", async (PorchlightDb db, DatabaseSettings settings, ILogger<PorchlightDb> log, CancellationToken cancellationToken) =>
                await IsReadyAsync(db, settings, log, cancellationToken) ? Results.Text("ready") : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable))
            .OpenToAnyone("A load balancer asks; nothing is told.").NotAudited("No patient data.");
    }

    private static async Task<bool> IsReadyAsync(PorchlightDb db, DatabaseSettings settings, ILogger log, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_patience);
        try
        {
            // A pooled connection still answers from a SQLite file that is gone.
            return (settings.IsPostgres || new FileInfo(settings.SqliteFile).Exists) && !(await db.Database.GetPendingMigrationsAsync(patience.Token)).Any();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it was, it names hosts and accounts: a stranger hears "not ready".
            log.LogWarning("The database is not ready: {Kind}", e.GetType().Name);
            return false;
        }
    }
}
