using Microsoft.EntityFrameworkCore;
using Porchlight.Scheduling;
using Porchlight.Scheduling.Api;

namespace Porchlight.Tests.Features.Scheduling;

public sealed class MovingAndCancelling
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_move_into_its_own_place_keeps_half_and_gives_half_back(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);
        var old = await clinic.BookedAsync(clinic.FollowUpAt(10, 0));

        var moved = (await clinic.DoAsync(new MoveAppointment(old, clinic.Abara, clinic.Main, clinic.At(10, 10)))).Answer;

        var rows = await desk.ReadAsync(db => db.Appointments.ToDictionaryAsync(row => row.Id));
        Assert.Equal(VisitState.Rescheduled, rows[old].State);
        Assert.Equal(old, rows[moved].RescheduledFrom);
        Assert.Equal(rows[moved].Cells().Order(CellOrder), await HeldAsync(desk));
        Assert.Equal("visit.not-from-rescheduled", (await clinic.DoAsync(new MoveAppointment(old, clinic.Abara, clinic.Main, clinic.At(11, 0)))).Refusal?.Code);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_move_to_a_taken_place_leaves_everything_where_it_was(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);
        await clinic.BookedAsync(clinic.FollowUpAt(11, 0));
        var old = await clinic.BookedAsync(clinic.FollowUpAt(10, 0));
        var before = await HeldAsync(desk);

        var refused = await clinic.DoAsync(new MoveAppointment(old, clinic.Abara, clinic.Main, clinic.At(11, 10)));

        Assert.Equal("booking.slot-taken", refused.Refusal?.Code);
        Assert.Equal(before, await HeldAsync(desk));
        Assert.Equal(VisitState.Booked, (await desk.ReadAsync(db => db.Appointments.SingleAsync(row => row.Id == old))).State);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_move_undone_within_ten_seconds_is_as_if_it_never_was(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);
        var old = await clinic.BookedAsync(clinic.FollowUpAt(10, 0));
        var before = await HeldAsync(desk);
        var moved = (await clinic.DoAsync(new MoveAppointment(old, clinic.Abara, clinic.Main, clinic.At(10, 10)))).Answer;

        var undone = await clinic.DoAsync(new UndoVisitAct(moved));

        Assert.Equal(new VisitStanding(old, VisitState.Booked, null), undone.Answer);
        Assert.Equal(before, await HeldAsync(desk));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_cancel_frees_the_place_and_its_undo_claims_it_again(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);
        var id = await clinic.BookedAsync(clinic.FollowUpAt(10, 0));
        var before = await HeldAsync(desk);

        await clinic.DoAsync(new CancelAppointment(id, "2"));
        Assert.Empty(await HeldAsync(desk));
        var undone = await clinic.DoAsync(new UndoVisitAct(id));

        Assert.Equal(VisitState.Booked, undone.Answer.State);
        Assert.Equal(before, await HeldAsync(desk));
        var why = await desk.ReadAsync(db => db.VisitTransitions.Where(line => line.Appointment == id).OrderBy(line => line.No).Select(line => line.ReasonCode).ToListAsync());
        Assert.Equal([null, "conflict", null], why);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_cancel_is_not_undone_over_somebody_who_took_the_place_nor_after_ten_seconds_nor_by_another(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);
        var (first, second) = (await clinic.BookedAsync(clinic.FollowUpAt(10, 0)), await clinic.BookedAsync(clinic.FollowUpAt(11, 0)));
        await clinic.DoAsync(new CancelAppointment(first, "patient-ill"));
        await clinic.DoAsync(new CancelAppointment(second, "patient-ill"));
        await clinic.BookedAsync(clinic.FollowUpAt(10, 10));

        Assert.Equal("booking.slot-taken", (await clinic.DoAsync(new UndoVisitAct(first))).Refusal?.Code);
        Assert.Equal("visit.undo-over", (await clinic.DoAsync(new UndoVisitAct(second), clinic.Lead)).Refusal?.Code);
        desk.Clock.AdvanceSeconds(11);
        Assert.Equal("visit.undo-over", (await clinic.DoAsync(new UndoVisitAct(second))).Refusal?.Code);
        Assert.Equal(VisitState.Booked, (await clinic.DoAsync(new StepVisitBack(second, new("called back")))).Answer.State);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_held_place_is_nobody_elses_until_it_runs_out_and_is_booked_by_who_holds_it(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);
        var mine = (await clinic.DoAsync(new HoldSlot(clinic.Abara, clinic.Main, clinic.FollowUp, clinic.At(10, 0), null, "Dana"))).Answer;
        var other = (await clinic.DoAsync(new HoldSlot(clinic.Abara, clinic.Main, clinic.FollowUp, clinic.At(11, 0), null, "Sam"))).Answer;

        Assert.Equal(clinic.At(9, 46), mine.Expires);
        Assert.Equal("booking.slot-taken", (await clinic.DoAsync(clinic.FollowUpAt(11, 10))).Refusal?.Code);
        var booked = await clinic.BookedAsync(clinic.FollowUpAt(10, 0) with { Hold = mine.Hold });
        desk.Clock.AdvanceMinutes(5);
        var late = await clinic.BookedAsync(clinic.FollowUpAt(11, 10));

        var rows = await desk.ReadAsync(db => db.Appointments.ToDictionaryAsync(row => row.Id));
        await UntilAsync(async () =>
        {
            // The release may meet the booking at the same row and is then tried again after some seconds of the clinic's clock.
            desk.Clock.AdvanceSeconds(5);
            return !await desk.ReadAsync(db => db.SlotHolds.AnyAsync(hold => hold.Id == other.Hold));
        });
        Assert.Equal(rows[booked].Cells().Concat(rows[late].Cells()).Order(CellOrder), await HeldAsync(desk));
    }

    private static Comparer<CellKey> CellOrder { get; } =
        Comparer<CellKey>.Create((a, b) => (a.Resource, a.Cell, a.Lane).CompareTo((b.Resource, b.Cell, b.Lane)));

    private static async Task<IEnumerable<CellKey>> HeldAsync(Desk desk) =>
        (await desk.ReadAsync(db => db.ResourceCells.ToListAsync())).Select(cell => cell.Key).Order(CellOrder);

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 100 && !await holds(); i++)
        {
            await Task.Delay(100);
        }

        Assert.True(await holds());
    }
}
