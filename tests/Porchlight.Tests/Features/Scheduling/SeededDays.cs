using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Platform.Cli;
using Porchlight.Scheduling;
using Porchlight.Scheduling.Api;

namespace Porchlight.Tests.Features.Scheduling;

/// <summary>The seeded practice's day as in the pictures: 9:41 at Main.</summary>
public sealed class SeededDays
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Have_a_morning_behind_them_and_people_at_the_desk(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);

        var today = await desk.ReadAsync(db => db.Appointments.Where(row => row.Site == MapleStreet.Main && row.Date == new LocalDate(2026, 11, 24)).ToListAsync());
        var board = await dana.OpenAsync("/day");
        Assert.True(board.Status == System.Net.HttpStatusCode.OK, $"{board.Status} {board.Path}");

        Assert.Equal("M-14", Assert.Single(today, row => row.Ticket == "M-14" && row.State == VisitState.Arrived && row.Provider == MapleStreet.Abara).Ticket);
        Assert.Contains(today, row => row.State == VisitState.CheckedOut);
        Assert.Contains(today, row => row.State == VisitState.WithProvider);
        Assert.Contains(today, row => row.State == VisitState.Confirmed);
        Assert.All(["O. Specimen", "R. Ejemplo", "T. Mockingham", "Dr. Lindqvist", "Hospital rounds"], said => Assert.Contains(said, board.Text, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Hold_the_invariants_of_booking(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        await using var scope = desk.Services.CreateAsyncScope();

        var result = await scope.ServiceProvider.GetServices<IVerification>().Single(check => check.Name == "bookings").RunAsync(CancellationToken.None);

        Assert.Empty(result.Problems);
        Assert.True(result.Checked > 100);
    }
}
