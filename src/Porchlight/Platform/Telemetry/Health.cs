using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Database;

namespace Porchlight.Platform;

internal static class Health
{
    /// <summary>live: the process answers. ready: the database answers too, and its schema is this program's.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => "live").OpenToAnyone("A load balancer asks; nothing is told.").NotAudited("No patient data.");
        routes.MapGet("/health/ready", async (PorchlightDb db, CancellationToken cancellationToken) =>
                (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any() ? Results.StatusCode(503) : Results.Text("ready"))
            .OpenToAnyone("A load balancer asks; nothing is told.").NotAudited("No patient data.");
    }
}
