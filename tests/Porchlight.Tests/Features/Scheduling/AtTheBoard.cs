using System.Net;
using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Cli;
using Porchlight.Scheduling;
using Porchlight.Scheduling.Api;
using Microsoft.Extensions.DependencyInjection;

namespace Porchlight.Tests.Features.Scheduling;

/// <summary>The board and the panel as a person without scripts uses them.</summary>
public sealed class AtTheBoard
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_next_free_place_is_found_and_booked_and_the_board_shows_it(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);
        using var dana = Visitor.Of(desk, "psr", clinic.Main);
        var patient = await clinic.PatientAsync("Ada", "Placeholder");

        var panel = await dana.OpenAsync($"/day/book?patient={patient}&visit=fu");
        // Nobody is booked and it is 9:41.
        Assert.Contains("Today 9:45 AM, Dr. Abara", panel.Text, StringComparison.Ordinal);
        var board = await panel.FormWith("Book").SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, board.Status);
        Assert.Contains("A. Placeholder", board.Text, StringComparison.Ordinal);
        Assert.Contains("Ada is booked for Tue, Nov 24, 9:45 AM", board.Text, StringComparison.Ordinal);
        Assert.Equal(1, await desk.ReadAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Act == "booking.opened" && entry.Outcome == "shown")));

        var undone = await board.FormWith("Undo").SubmitAsync();
        Assert.DoesNotContain("A. Placeholder", undone.Text, StringComparison.Ordinal);
        Assert.Empty(await desk.ReadAsync(db => db.ResourceCells.ToListAsync()));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Who_comes_second_is_shown_three_places_and_loses_nothing_typed(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);
        using var dana = Visitor.Of(desk, "psr", clinic.Main);
        var patient = await clinic.PatientAsync("Ada", "Placeholder");
        var panel = await dana.OpenAsync($"/day/book?patient={patient}&visit=fu");
        await clinic.BookedAsync(clinic.FollowUpAt(9, 45));

        var form = panel.FormWith("Book").Fill("Note for the visit", "brings her daughter");
        var refused = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("9:45 AM is taken. Nothing was booked. Here are the nearest three.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(3, refused.Document.QuerySelectorAll("input[name=place]").Length);
        var again = refused.FormWith("Book");
        Assert.Equal("brings her daughter", again.Value("note"));
        Assert.Equal(form.Value("op"), again.Value("op"));

        var booked = await again.SubmitAsync();
        Assert.Contains("Ada is booked", booked.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_visit_is_moved_confirmed_cancelled_and_brought_back_from_its_page(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);
        using var dana = Visitor.Of(desk, "psr", clinic.Main);
        var patient = await clinic.PatientAsync("Ada", "Placeholder");
        var id = await clinic.BookedAsync(clinic.FollowUpAt(14, 0, patient));

        var panel = await dana.OpenAsync($"/appointments/{id}/move");
        var moved = await panel.FormWith("Move").SubmitAsync();
        Assert.Contains("Ada is booked for Tue, Nov 24, 9:45 AM", moved.Text, StringComparison.Ordinal);

        var to = await desk.ReadAsync(db => db.Appointments.SingleAsync(row => row.RescheduledFrom == id));
        var page = await dana.OpenAsync($"/appointments/{to.Id}");
        page = await page.FormWith("They said they will come").SubmitAsync();
        Assert.Contains("Ada confirmed", page.Text, StringComparison.Ordinal);
        page = await page.FormWith("Something else came up").SubmitAsync();
        Assert.Contains("The visit of Ada is cancelled", page.Text, StringComparison.Ordinal);
        await page.FormWith("Undo").SubmitAsync();
        Assert.Equal(VisitState.Confirmed, (await desk.ReadAsync(db => db.Appointments.SingleAsync(row => row.Id == to.Id))).State);
        Assert.Empty((await VerifyAsync(desk)).Problems);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Verify_names_a_cell_that_nobody_holds_and_a_visit_that_lost_one(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);
        var id = await clinic.BookedAsync(clinic.FollowUpAt(14, 0));
        Assert.Empty((await VerifyAsync(desk)).Problems);

        await desk.Runner.WriteAsync(async write =>
        {
            write.Db.Remove(await write.Db.ResourceCells.FirstAsync(cell => cell.Appointment == id));
            write.Db.Add(new ResourceCell { Resource = clinic.Reyes.Value, Cell = 1, Appointment = AppointmentId.New() });
            return 0;
        });

        var problems = (await VerifyAsync(desk)).Problems;
        Assert.Contains(problems, problem => problem.StartsWith($"appointment {id}: holds 7 cells, needs 8", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("held by no active visit", StringComparison.Ordinal));
    }

    private static async Task<VerificationResult> VerifyAsync(Desk desk)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<IVerification>().Single(check => check.Name == "bookings").RunAsync(CancellationToken.None);
    }
}
