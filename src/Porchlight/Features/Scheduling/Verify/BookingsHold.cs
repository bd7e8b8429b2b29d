using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Cli;
using Porchlight.Platform.Database;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>
/// Invariant 2, read back: each active appointment holds exactly its cells, nobody holds any other, and each visit's history is a walk
/// through the one state machine that ends where the visit stands.
/// </summary>
internal sealed class BookingsHold(Reads reads) : IVerification
{
    private const int MostProblems = 20;

    public string Name => "bookings";

    public async Task<VerificationResult> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = reads.Open();
        var problems = new List<string>();
        var cells = (await db.ResourceCells.ToListAsync(cancellationToken)).ToLookup(cell => cell.Appointment);
        var active = await db.Appointments.Where(row => row.State <= VisitState.ReadyForCheckout).ToListAsync(cancellationToken);
        problems.AddRange(active.Where(row => !row.Cells().ToHashSet().SetEquals(cells[row.Id].Select(cell => cell.Key)))
            .Select(row => $"appointment {row.Id}: holds {cells[row.Id].Count()} cells, needs {row.Cells().Count()}"));
        var known = active.Select(row => (AppointmentId?)row.Id).ToHashSet();
        problems.AddRange(cells.Where(group => group.Key is not null && !known.Contains(group.Key))
            .Select(group => $"cells of appointment {group.Key}: {group.Count()} held by no active visit"));
        problems.AddRange(await StrayHoldsAsync(db, [.. cells[null]], cancellationToken));
        var walked = await WalksAsync(db, problems, cancellationToken);
        return new VerificationResult(Name, walked, [.. problems.Take(MostProblems)]);
    }

    private static async Task<IEnumerable<string>> StrayHoldsAsync(PorchlightDb db, IReadOnlyList<ResourceCell> held, CancellationToken cancellationToken)
    {
        var holds = (await db.SlotHolds.Select(hold => hold.Id).ToListAsync(cancellationToken)).ToHashSet();
        return held.Where(cell => cell.Hold is not { } hold || !holds.Contains(hold))
            .Select(cell => $"cell {cell.Resource:n}/{cell.Cell}/{cell.Lane}: held by nobody");
    }

    // Streamed in order of appointment, so that a year of history needs no memory.
    private static async Task<long> WalksAsync(PorchlightDb db, List<string> problems, CancellationToken cancellationToken)
    {
        var ends = await db.Appointments.Select(row => new { row.Id, row.State }).ToDictionaryAsync(row => row.Id, row => row.State, cancellationToken);
        var visit = new List<VisitTransition>();
        await foreach (var line in db.VisitTransitions.OrderBy(line => line.Appointment).ThenBy(line => line.No).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (visit.Count > 0 && visit[0].Appointment != line.Appointment)
            {
                Check(visit);
            }

            visit.Add(line);
        }

        if (visit.Count > 0)
        {
            Check(visit);
        }

        problems.AddRange(ends.Keys.Select(id => $"appointment {id}: has no history"));
        return await db.Appointments.LongCountAsync(cancellationToken);

        void Check(List<VisitTransition> lines)
        {
            var id = lines[0].Appointment;
            if (!ends.Remove(id, out var end) || !IsWalk(lines, end))
            {
                problems.Add($"appointment {id}: its history is no walk through the states to {end}");
            }

            lines.Clear();
        }
    }

    private static bool IsWalk(List<VisitTransition> lines, VisitState end)
    {
        var standing = new Stack<VisitState>();
        foreach (var line in lines)
        {
            // The first line books, or records a visit of before this program.
            var legal = line switch
            {
                { From: null } => standing.Count == 0 && (line.To == VisitState.Booked || !VisitStates.HoldsItsPlace(line.To)),
                { Kind: StepKind.Forward } => standing.TryPeek(out var from) && from == line.From && VisitStates.MayFollow(from, line.To),
                _ => standing.Count > 1 && standing.Pop() == line.From && standing.Peek() == line.To,
            };
            if (!legal)
            {
                return false;
            }

            if (line.Kind == StepKind.Forward)
            {
                standing.Push(line.To);
            }
        }

        return standing.Peek() == end;
    }
}
