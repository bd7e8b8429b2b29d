using System.Net;
using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Commands;
using Porchlight.Scheduling;
using Porchlight.Scheduling.Api;

namespace Porchlight.Tests.Features.Scheduling;

/// <summary>The check-out screen over HTTP, without scripts: nobody leaves without the visit they were promised.</summary>
public sealed class CheckingOut
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Books_the_follow_up_four_weeks_on_with_the_same_provider_and_ends_the_visit(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var (clinic, visit, patient) = await SeenAsync(desk);
        using var dana = Visitor.Of(desk, "psr", clinic.Main);

        var screen = await dana.OpenAsync($"/checkout/{visit}");
        // Four weeks after Tuesday Nov 24 is Tuesday Dec 22; the site opens at 8.
        Assert.Contains("Tue, Dec 22 8:00 AM, Dr. Abara", screen.Text, StringComparison.Ordinal);
        var form = screen.FormWith("Book and check out").Set("place", screen.Document.QuerySelector("input[name=place]")!.GetAttribute("value")!);
        var desk1 = await form.SubmitAsync();
        await form.SubmitAsync();

        Assert.Equal("/desk", desk1.Path);
        Assert.Equal(VisitState.CheckedOut, await StateAsync(desk, visit));
        var booked = await desk.ReadAsync(db => db.Appointments.Where(row => row.Patient == patient && row.Id != visit).ToListAsync());
        Assert.Equal((clinic.At(8, 0, new LocalDate(2026, 12, 22)), clinic.Abara), (Assert.Single(booked).Start, booked[0].Provider));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Asks_for_a_place_or_a_no_and_ends_nothing_before(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var (clinic, visit, patient) = await SeenAsync(desk);
        using var dana = Visitor.Of(desk, "psr", clinic.Main);

        var refused = await (await dana.OpenAsync($"/checkout/{visit}")).FormWith("Book and check out").Fill("Note for the visit", "fasting").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Choose a place for the follow-up, or say that none is needed.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(VisitState.ReadyForCheckout, await StateAsync(desk, visit));

        var form = refused.FormWith("Book and check out");
        Assert.Equal("fasting", form.Value("note"));
        await form.Set("place", "none").SubmitAsync();
        Assert.Equal(VisitState.CheckedOut, await StateAsync(desk, visit));
        Assert.Equal(1, await desk.ReadAsync(db => db.Appointments.CountAsync(row => row.Patient == patient)));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Offers_the_nearest_three_when_the_place_went_meanwhile_and_keeps_the_visit_open(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var (clinic, visit, _) = await SeenAsync(desk);
        using var dana = Visitor.Of(desk, "psr", clinic.Main);
        var screen = await dana.OpenAsync($"/checkout/{visit}");
        var place = screen.Document.QuerySelector("input[name=place]")!.GetAttribute("value")!;
        await clinic.BookedAsync(clinic.FollowUpAt(8, 0, date: new LocalDate(2026, 12, 22)));

        var refused = await screen.FormWith("Book and check out").Set("place", place).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        // The three, and "no follow-up needed".
        Assert.Equal(4, refused.Document.QuerySelectorAll("input[name=place]").Length);
        Assert.Equal(VisitState.ReadyForCheckout, await StateAsync(desk, visit));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task One_undo_takes_back_the_check_out_and_the_booking_of_it(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var (clinic, visit, patient) = await SeenAsync(desk);
        using var dana = Visitor.Of(desk, "psr", clinic.Main);
        var screen = await dana.OpenAsync($"/checkout/{visit}");
        var told = await screen.FormWith("Book and check out").Set("place", screen.Document.QuerySelector("input[name=place]")!.GetAttribute("value")!).SubmitAsync();

        Assert.Contains("Ada is done, and comes again Tue, Dec 22, 8:00 AM", told.Text, StringComparison.Ordinal);
        var undone = await told.FormWith("Undo").SubmitAsync();

        Assert.Contains("The check-out was taken back", undone.Text, StringComparison.Ordinal);
        Assert.Equal(VisitState.ReadyForCheckout, await StateAsync(desk, visit));
        Assert.Equal(VisitState.EnteredInError, await desk.ReadAsync(db => db.Appointments.Where(row => row.Patient == patient && row.Id != visit).Select(row => row.State).SingleAsync()));
    }

    private static async Task<(SmallClinic Clinic, AppointmentId Visit, PatientId Patient)> SeenAsync(Desk desk)
    {
        var clinic = await SmallClinic.OpenAsync(desk);
        var patient = await clinic.PatientAsync("Ada", "Placeholder");
        var visit = await clinic.BookedAsync(clinic.FollowUpAt(9, 45, patient));
        Command<VisitStanding>[] steps = [new CheckInVisit(visit), new RoomVisit(visit, clinic.Exam1), new StartVisit(visit), new FinishVisit(visit)];
        foreach (var step in steps)
        {
            Assert.Null((await clinic.DoAsync(step)).Refusal);
        }

        return (clinic, visit, patient);
    }

    private static Task<VisitState> StateAsync(Desk desk, AppointmentId visit) => desk.ReadAsync(db => db.Appointments.Where(row => row.Id == visit).Select(row => row.State).SingleAsync());
}
