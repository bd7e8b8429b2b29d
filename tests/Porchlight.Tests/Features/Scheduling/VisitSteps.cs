using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Commands;
using Porchlight.Scheduling;
using Porchlight.Scheduling.Api;
using static Porchlight.Scheduling.Api.VisitState;

namespace Porchlight.Tests.Features.Scheduling;

public sealed class VisitSteps
{
    /// <summary>front-desk-operations.md §1: every pair that stands here is allowed, every other refused.</summary>
    [Fact]
    public void Follow_the_table_and_nothing_else()
    {
        (VisitState From, VisitState To)[] allowed =
        [
            (Booked, Confirmed), (Booked, Arrived), (Booked, NoShow), (Booked, CancelledByPatient), (Booked, CancelledByClinic), (Booked, Rescheduled), (Booked, EnteredInError),
            (Confirmed, Arrived), (Confirmed, NoShow), (Confirmed, CancelledByPatient), (Confirmed, CancelledByClinic), (Confirmed, Rescheduled), (Confirmed, EnteredInError),
            // Somebody who is here leaves, is sent home or is given another time; they are no no-show and do not "cancel".
            (Arrived, CheckedIn), (Arrived, LeftWithoutBeingSeen), (Arrived, CancelledByClinic), (Arrived, Rescheduled), (Arrived, EnteredInError),
            (CheckedIn, Roomed), (CheckedIn, LeftWithoutBeingSeen), (CheckedIn, CancelledByClinic), (CheckedIn, Rescheduled),
            (Roomed, WithProvider), (Roomed, LeftWithoutBeingSeen),
            (WithProvider, ReadyForCheckout),
            (ReadyForCheckout, CheckedOut),
        ];
        var states = Enum.GetValues<VisitState>();

        Assert.Equal(
            allowed.Order(),
            (from before in states from after in states where VisitStates.MayFollow(before, after) select (before, after)).Order());
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Lead_from_the_door_to_check_out_and_give_the_place_back(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);
        var (first, second) = (await clinic.BookedAsync(clinic.FollowUpAt(9, 45)), await clinic.BookedAsync(clinic.FollowUpAt(10, 15)));
        await clinic.DoAsync(new ConfirmVisit(first));

        Assert.Equal(new VisitStanding(first, Arrived, "M-01"), (await clinic.DoAsync(new ArriveVisit(first))).Answer);
        // One key does both for somebody who was not yet marked as here.
        Assert.Equal(new VisitStanding(second, CheckedIn, "M-02"), (await clinic.DoAsync(new CheckInVisit(second))).Answer);
        Command<VisitStanding>[] acts = [new CheckInVisit(first), new RoomVisit(first, clinic.Exam2), new StartVisit(first), new FinishVisit(first), new CheckOutVisit(first)];
        foreach (var act in acts)
        {
            desk.Clock.AdvanceMinutes(1);
            Assert.Null((await clinic.DoAsync(act)).Refusal);
        }

        var row = await desk.ReadAsync(db => db.Appointments.SingleAsync(found => found.Id == first));
        Assert.Equal(
            new VisitTimes(clinic.At(9, 41), clinic.At(9, 42), clinic.At(9, 43), clinic.At(9, 44), clinic.At(9, 45), clinic.At(9, 46)), row.Card().Times);
        Assert.Equal(clinic.Exam2, row.Room);
        Assert.False(await desk.ReadAsync(db => db.ResourceCells.AnyAsync(cell => cell.Appointment == first)));
        Assert.Equal("visit.not-from-checked-out", (await clinic.DoAsync(new CheckInVisit(first))).Refusal?.Code);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task One_undo_takes_the_whole_last_act_back_and_one_step_back_needs_a_reason(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);
        var id = await clinic.BookedAsync(clinic.FollowUpAt(9, 45));
        await clinic.DoAsync(new CheckInVisit(id));

        Assert.Equal(Booked, (await clinic.DoAsync(new UndoVisitAct(id))).Answer.State);
        await clinic.DoAsync(new CheckInVisit(id));
        desk.Clock.AdvanceMinutes(1);
        Assert.Equal("visit.why-missing", (await clinic.DoAsync(new StepVisitBack(id, new("")))).Refusal?.Code);
        Assert.Equal(new VisitStanding(id, Arrived, "M-01"), (await clinic.DoAsync(new StepVisitBack(id, new("card was missing")))).Answer);

        var row = await desk.ReadAsync(db => db.Appointments.SingleAsync(found => found.Id == id));
        Assert.Null(row.CheckedInAt);
        desk.Clock.AdvanceDays(1);
        Assert.Equal("visit.back-other-day", (await clinic.DoAsync(new StepVisitBack(id, new("late")))).Refusal?.Code);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_no_show_is_said_by_a_person_fifteen_minutes_after_the_start(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);
        var id = await clinic.BookedAsync(clinic.FollowUpAt(9, 45));
        desk.Clock.Reset(clinic.At(9, 59));

        Assert.Equal("visit.not-late-yet", (await clinic.DoAsync(new MarkNoShow(id))).Refusal?.Code);
        desk.Clock.Reset(clinic.At(10, 0));
        Assert.Equal(NoShow, (await clinic.DoAsync(new MarkNoShow(id))).Answer.State);
        // They came after all.
        Assert.Equal(Booked, (await clinic.DoAsync(new StepVisitBack(id, new("came at 10:05")))).Answer.State);
        Assert.Equal(Arrived, (await clinic.DoAsync(new ArriveVisit(id))).Answer.State);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Nobody_arrives_on_another_day_and_two_never_share_a_room(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);
        var tomorrow = await clinic.BookedAsync(clinic.FollowUpAt(9, 0, date: new(2026, 11, 25)));
        var (first, second) = (await clinic.BookedAsync(clinic.FollowUpAt(9, 45)), await clinic.BookedAsync(clinic.FollowUpAt(10, 15)));
        await clinic.DoAsync(new CheckInVisit(first));
        await clinic.DoAsync(new CheckInVisit(second));
        await clinic.DoAsync(new RoomVisit(first, clinic.Exam1));

        Assert.Equal("visit.other-day", (await clinic.DoAsync(new ArriveVisit(tomorrow))).Refusal?.Code);
        Assert.Equal("visit.room-in-use", (await clinic.DoAsync(new RoomVisit(second, clinic.Exam1))).Refusal?.Code);
        Assert.Null((await clinic.DoAsync(new RoomVisit(second, clinic.Exam2))).Refusal);
    }
}
