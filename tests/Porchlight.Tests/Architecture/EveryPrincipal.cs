using System.Net;
using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Audit;

namespace Porchlight.Tests.Architecture;

/// <summary>
/// Every cell of authz.matrix.csv over HTTP (RELIABILITY.md (c) 5). Denied: 401, 403 or on the way to the sign-in, one entry on the trail
/// that says so, and not a row written. Allowed: neither, and no error of ours either.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class EveryPrincipal
{
    // Some five thousand requests; together they share the disk's syncs as those of a busy morning do.
    private static readonly ParallelOptions _atOnce = new() { MaxDegreeOfParallelism = 8 };

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Reaches_what_the_matrix_allows_and_nothing_else(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var (matrix, all, wrong) = (AuthzMatrix.Read(), Exposed.By(desk), new List<string>());
        var principals = Principals.Of(desk);
        try
        {
            var before = await Written.ByAsync(desk);
            var denials = 0;
            await Parallel.ForEachAsync(Cells(all, allowed: false), _atOnce, async (cell, _) =>
            {
                var (exposed, principal) = cell;
                var answer = await principals.SendAsync(principal, exposed, ofItsOwn: false);
                Interlocked.Increment(ref denials);
                if (!IsDenied(answer))
                {
                    Wrong($"{exposed.Row} answered {principal} with {(int)answer} and should deny");
                }
            });

            wrong.AddRange(await Written.DifferenceAsync(desk, before));
            var trail = await desk.ReadAsync(db => db.Set<AuditEntry>().Select(entry => new { entry.Act, entry.Outcome }).ToListAsync());
            wrong.AddRange(trail.Where(entry => entry.Outcome != "denied").Select(entry => $"the trail says {entry.Act} was {entry.Outcome} while all was denied"));
            if (trail.Count != denials)
            {
                wrong.Add($"{denials} requests were denied and {trail.Count} entries say so");
            }

            await Parallel.ForEachAsync(Cells(all, allowed: true), _atOnce, async (cell, _) =>
            {
                var (exposed, principal) = cell;
                var answer = await principals.SendAsync(principal, exposed, ofItsOwn: true);
                if (IsDenied(answer) || (int)answer.Status >= 500)
                {
                    Wrong($"{exposed.Row} answered {principal} with {(int)answer} and should allow");
                }
            });
        }
        finally
        {
            principals.Dispose();
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(60)));

        void Wrong(string what)
        {
            lock (wrong)
            {
                wrong.Add(what);
            }
        }

        IEnumerable<(Exposed, string)> Cells(IEnumerable<Exposed> endpoints, bool allowed) =>
            from exposed in endpoints
            from principal in AuthzMatrix.Principals
            where matrix.Allows(exposed.Row, principal) == allowed
            select (exposed, principal);
    }

    private static bool IsDenied(Answer answer) => answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || (answer.Status == HttpStatusCode.Redirect && answer.Location.StartsWith("/signin?back=", StringComparison.Ordinal) && !answer.Asked.StartsWith("/signin", StringComparison.Ordinal)
            && !answer.Asked.StartsWith("/lock", StringComparison.Ordinal));
}

internal sealed record Answer(string Asked, HttpStatusCode Status, string Location)
{
    public static explicit operator int(Answer answer) => (int)answer.Status;
}
