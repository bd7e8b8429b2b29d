using Microsoft.EntityFrameworkCore;
using Porchlight.Clinic;
using Porchlight.Lobby;
using Porchlight.Platform.Commands;
using Porchlight.Scheduling.Api;
using Porchlight.Work;

namespace Porchlight.Tests.Features.Lobby;

[Trait("Speed", "Slow")]
public sealed class WaitingInTheLobby
{
    private static readonly LocalDateTime _tenTwenty = new(2026, 11, 24, 10, 20);

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_promised_time_is_work_until_they_are_roomed_and_the_wall_calls_the_ticket(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var patient = await desk.PatientAsync("Wren", "Faketon", new(1975, 5, 5), "+13125550155");
        var visit = await desk.BookedAsync(patient, _tenTwenty);
        await desk.Runner.RunAsync(new ArriveVisit(visit), OperationId.New(), FrontPeople.Lead);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        Assert.Contains("Wren Faketon", (await dana.OpenAsync("/lobby")).Text, StringComparison.Ordinal);

        var page = await dana.OpenAsync($"/lobby/{visit}/promise");
        Assert.Equal(422, (int)(await page.FormWith("Promise").Set("at", "09:00").SubmitAsync()).Status);
        Assert.Equal("/lobby", (await page.FormWith("Promise").Set("at", "10:30").SubmitAsync()).Path);
        var cause = $"lobby:{visit}";
        var work = await Eventually.SeesAsync(() => WorkAsync(desk, cause), item => item is not null);
        Assert.Equal(Instant.FromUtc(2026, 11, 24, 16, 30), work!.Due);

        await desk.Runner.RunAsync(new CheckInVisit(visit), OperationId.New(), FrontPeople.Lead);
        Assert.Null((await desk.Runner.RunAsync(new RoomVisit(visit, null), OperationId.New(), FrontPeople.Lead)).Refusal);
        await Eventually.SeesAsync(() => WorkAsync(desk, cause), item => item?.SettledAt is not null);
        Assert.NotNull(await desk.ReadAsync(db => db.Set<LobbyPromise>().Where(row => row.Appointment == visit).Select(row => row.SettledAt).SingleAsync()));

        var card = (await desk.ReadAsync(db => new AppointmentCards(db).FindAsync(visit)))!;
        var wall = await dana.OpenAsync("/lobby/wall");
        Assert.Contains(card.Ticket!, wall.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Faketon", wall.Document.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Wren", wall.Document.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        foreach (var step in (Command<VisitStanding>[])[new StartVisit(visit), new FinishVisit(visit), new CheckOutVisit(visit)])
        {
            Assert.Null((await desk.Runner.RunAsync(step, OperationId.New(), FrontPeople.Lead)).Refusal);
        }

        Assert.DoesNotContain(card.Ticket!, (await dana.OpenAsync("/lobby/wall")).Text, StringComparison.Ordinal);
    }

    // What the practice wrote down, in the patient's language, and without stairs for those who need that.
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Directions_lead_to_the_room(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var clinic = await desk.ClinicAsync();
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        foreach (var (language, flags) in new[] { ("en", ""), ("es", "StepFreeRoute") })
        {
            var patient = await desk.PatientAsync("Noor", $"Faketon{language}", new(1975, 5, 5), "+13125550156", language: language, flags: flags);
            var visit = await desk.BookedAsync(patient, _tenTwenty.PlusMinutes(language == "en" ? 0 : 40));
            var card = (await desk.ReadAsync(db => new AppointmentCards(db).FindAsync(visit)))!;
            var room = clinic.Rooms[card.Room!.Value];

            var page = await dana.OpenAsync($"/appointments/{visit}/directions");

            Assert.Contains(clinic.Site(MapleStreet.Main).Directions.In(language), page.Text, StringComparison.Ordinal);
            Assert.Contains((flags.Length > 0 ? room.StepFree : room.Directions).In(language), page.Text, StringComparison.Ordinal);
            Assert.Contains(language == "es" ? "Sin escaleras" : "From the door", page.Text, StringComparison.Ordinal);
        }
    }

    private static Task<WorkItem?> WorkAsync(Desk desk, string cause) => desk.ReadAsync(db => db.Set<WorkItem>().FirstOrDefaultAsync(item => item.Cause == cause));
}
