using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Audit;
using Porchlight.Scheduling;
using Porchlight.Scheduling.Api;

namespace Porchlight.Tests.Features.Scheduling;

public sealed class Booking
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Of_twenty_four_who_want_one_place_one_gets_it_and_nobody_two(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);

        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Run(() => clinic.DoAsync(clinic.FollowUpAt(10, 40)))));

        Assert.Single(answers, answer => answer.Refusal is null);
        Assert.Equal(23, answers.Count(answer => answer.Refusal?.Code == "booking.slot-taken"));
        // 20 minutes are four cells, of the doctor and of the room.
        Assert.Equal(8, await desk.ReadAsync(db => db.ResourceCells.CountAsync()));
        Assert.Equal(1, await desk.ReadAsync(db => db.Appointments.CountAsync()));
        Assert.Equal(23, await desk.ReadAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Outcome == "refused:booking.slot-taken")));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Two_doctors_never_share_the_last_room(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk, examRooms: 1);

        var answers = await Task.WhenAll(
            Task.Run(() => clinic.DoAsync(clinic.FollowUpAt(10, 40))),
            Task.Run(() => clinic.DoAsync(clinic.FollowUpAt(10, 50, provider: clinic.Reyes))));

        Assert.Equal("booking.no-room", Assert.Single(answers, answer => answer.Refusal is not null).Refusal!.Code);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Refuses_with_the_reason_the_desk_can_act_on(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);
        await clinic.BookedAsync(clinic.FollowUpAt(10, 0));
        var busy = PatientId.New();
        await clinic.BookedAsync(clinic.FollowUpAt(14, 0, busy));

        // Each row: what is asked, and the one code it is refused with.
        (BookAppointment Wish, string Code)[] rows =
        [
            (clinic.FollowUpAt(9, 30), "booking.in-the-past"),
            (clinic.FollowUpAt(10, 10), "booking.slot-taken"),
            (clinic.FollowUpAt(9, 45), "booking.slot-taken"),
            (clinic.FollowUpAt(11, 50), "booking.outside-hours"),
            (clinic.FollowUpAt(12, 30), "booking.outside-hours"),
            (clinic.FollowUpAt(17, 0), "booking.outside-hours"),
            (clinic.FollowUpAt(10, 0, date: new(2026, 11, 26)), "booking.closed"),
            (clinic.FollowUpAt(10, 0, date: new(2026, 11, 28)), "booking.closed"),
            (clinic.FollowUpAt(14, 10, busy, clinic.Reyes), "booking.patient-overlap"),
            (clinic.FollowUpAt(10, 33), "booking.off-the-grid"),
            (clinic.FollowUpAt(11, 0) with { Provider = ProviderId.New() }, "booking.unknown"),
            (clinic.FollowUpAt(10, 0) with { OverbookWhy = new("work note") }, "booking.overbook-not-allowed"),
        ];
        foreach (var (wish, code) in rows)
        {
            Assert.Equal(code, (await clinic.DoAsync(wish)).Refusal?.Code);
        }
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task An_overlap_of_the_patients_own_is_booked_once_it_was_seen(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);
        var patient = PatientId.New();
        await clinic.BookedAsync(clinic.FollowUpAt(14, 0, patient));

        var again = await clinic.DoAsync(clinic.FollowUpAt(14, 10, patient, clinic.Reyes) with { KnowsOverlap = true });

        Assert.Null(again.Refusal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_buffer_after_a_procedure_keeps_its_provider_and_room(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);
        var procedure = clinic.FollowUpAt(10, 0) with { VisitType = clinic.Procedure };
        await clinic.BookedAsync(procedure);

        // 10:00 to 10:30, then ten minutes of cleaning.
        Assert.Equal("booking.slot-taken", (await clinic.DoAsync(clinic.FollowUpAt(10, 35))).Refusal?.Code);
        Assert.Equal("booking.no-room", (await clinic.DoAsync(procedure with { Patient = PatientId.New(), Provider = clinic.Reyes, Start = clinic.At(10, 35) })).Refusal?.Code);
        Assert.Null((await clinic.DoAsync(clinic.FollowUpAt(10, 40))).Refusal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_lead_may_book_over_with_a_reason_once(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);
        await clinic.BookedAsync(clinic.FollowUpAt(10, 0));

        var wordless = await clinic.DoAsync(clinic.FollowUpAt(10, 0) with { OverbookWhy = new(" ") }, clinic.Lead);
        var over = await clinic.DoAsync(clinic.FollowUpAt(10, 0) with { OverbookWhy = new("nurse visit beside it") }, clinic.Lead);
        var third = await clinic.DoAsync(clinic.FollowUpAt(10, 0) with { OverbookWhy = new("and another") }, clinic.Lead);

        Assert.Equal("booking.overbook-why-missing", wordless.Refusal?.Code);
        Assert.Null(over.Refusal);
        Assert.Equal("booking.slot-taken", third.Refusal?.Code);
        Assert.Equal(4, await desk.ReadAsync(db => db.ResourceCells.CountAsync(cell => cell.Lane == 1)));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Sent_twice_it_is_booked_once(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);
        var (wish, operation) = (clinic.FollowUpAt(10, 0), OperationId.New());

        var first = await desk.Runner.RunAsync(wish, operation, clinic.Dana);
        var second = await desk.Runner.RunAsync(wish, operation, clinic.Dana);

        Assert.Equal(first.Answer, second.Answer);
        Assert.Equal(1, await desk.ReadAsync(db => db.Appointments.CountAsync()));
    }

    /// <summary>America/Chicago leaves daylight saving time on Sunday 2026-11-01 and enters it on Sunday 2027-03-14.</summary>
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Nine_in_the_morning_is_nine_on_both_sides_of_the_clock_change(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);

        var winter = await clinic.BookedAsync(clinic.FollowUpAt(9, 0, date: new(2027, 3, 12)));
        var summer = await clinic.BookedAsync(clinic.FollowUpAt(9, 0, date: new(2027, 3, 15)));

        var booked = await desk.ReadAsync(db => db.Appointments.OrderBy(row => row.Start).ToListAsync());
        Assert.Equal([winter, summer], booked.Select(row => row.Id));
        Assert.Equal(Instant.FromUtc(2027, 3, 12, 15, 0), booked[0].Start);
        Assert.Equal(Instant.FromUtc(2027, 3, 15, 14, 0), booked[1].Start);
        Assert.Equal(new LocalDate(2027, 3, 15), booked[1].Date);
    }
}
