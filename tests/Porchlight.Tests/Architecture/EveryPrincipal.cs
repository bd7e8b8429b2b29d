using System.Net;
using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Audit;

namespace Porchlight.Tests.Architecture;

/// <summary>
/// Every cell of authz.matrix.csv over HTTP (RELIABILITY.md (c) 5). Denied: 401, 403 or on the way to the sign-in, one entry on the trail
/// that says so, and not a row written. Allowed: neither, and no error of ours either.
/// </summary>
public sealed class EveryPrincipal
{
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
            foreach (var (exposed, principal) in Cells(all, allowed: false))
            {
                var answer = await principals.SendAsync(principal, exposed);
                denials++;
                if (!IsDenied(answer))
                {
                    wrong.Add($"{exposed.Row} answered {principal} with {(int)answer} and should deny");
                }
            }

            wrong.AddRange(await Written.DifferenceAsync(desk, before));
            var trail = await desk.ReadAsync(db => db.Set<AuditEntry>().Select(entry => new { entry.Act, entry.Outcome }).ToListAsync());
            wrong.AddRange(trail.Where(entry => entry.Outcome != "denied").Select(entry => $"the trail says {entry.Act} was {entry.Outcome} while all was denied"));
            if (trail.Count != denials)
            {
                wrong.Add($"{denials} requests were denied and {trail.Count} entries say so");
            }

            foreach (var (exposed, principal) in Cells(all, allowed: true))
            {
                var answer = await principals.SendAsync(principal, exposed);
                if (IsDenied(answer) || (int)answer.Status >= 500)
                {
                    wrong.Add($"{exposed.Row} answered {principal} with {(int)answer} and should allow");
                }
            }
        }
        finally
        {
            principals.Dispose();
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(60)));

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
