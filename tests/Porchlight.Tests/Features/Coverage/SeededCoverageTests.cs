using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Clearinghouse;
using Porchlight.Coverage;
using Porchlight.Coverage.Api;
using Porchlight.Payments;
using Porchlight.Platform.Commands;
using Porchlight.Registration;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;
using Porchlight.Work;

namespace Porchlight.Tests.Features.Coverage;

/// <summary>The practice starts with cards and answers that the payer simulator itself would give (sims/Payer/README.md).</summary>
public sealed class SeededCoverageTests
{
    private static readonly PatientId _rosi = MapleStreet.Id<PatientId>("patient", 0);
    private static readonly PatientId _noor = MapleStreet.Id<PatientId>("patient", 10);

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Every_figure_of_a_seeded_answer_stands_in_its_raw_message(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        await using var scope = desk.Services.CreateAsyncScope();
        var check = ActivatorUtilities.CreateInstance<RawMessagesHold>(scope.ServiceProvider);

        var verified = await check.RunAsync(TestContext.Current.CancellationToken);

        Assert.Empty(verified.Problems);
        Assert.True(verified.Checked > 60, $"{verified.Checked}");
    }

    [Fact]
    public async Task Nearly_everybody_has_a_card_whose_number_has_the_payers_form()
    {
        await using var desk = await MapleStreet.OpenAsync(Engine.Sqlite);
        var clinic = await desk.ClinicAsync();
        var cards = await desk.ReadAsync(db => db.PatientCoverages.ToListAsync());
        var patients = await desk.ReadAsync(db => db.Patients.CountAsync());

        Assert.InRange(cards.Select(card => card.Patient).Distinct().Count(), patients * 85 / 100, patients - 1);
        Assert.All(cards, card => Assert.True(clinic.Payer(card.Payer!.Value).Accepts(card.MemberId.Value), clinic.Payer(card.Payer!.Value).Name));
        Assert.Contains(cards, card => card.Holder == PolicyHolder.Parent);
        Assert.Contains(cards, card => card.Order == 2);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Rosi_owes_thirty_dollars_by_the_last_answer_though_the_payer_was_silent_this_morning(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);

        var card = await CardAsync(desk, _rosi);
        var estimate = await EstimateAsync(desk, _rosi);

        Assert.Equal((CoverageOutcome.CannotTell, CoverageOutcome.Active), (card!.Outcome, card.LastKnown));
        // Asked at 9:31 and given up after CORE's twenty seconds; asked again a quarter of an hour later.
        Assert.Equal(Instant.FromUtc(2026, 11, 24, 15, 46, 20), card.AsksAgainAt);
        Assert.Equal(Money.Dollars(30), estimate.Copay);
        Assert.Equal("EB*B*IND*98***27*30*****Y", estimate.Source!.Segment.Reveal());
        Assert.Equal(CoverageOutcome.NeverAsked, (await CardAsync(desk, _noor))!.Outcome);
    }

    [Fact]
    public async Task Asking_the_payer_anew_agrees_and_takes_the_item_out_of_the_queue()
    {
        // This payer answers; on a busy machine not always within the two seconds of the tests about silence.
        await using var desk = await MapleStreet.OpenAsync(Engine.Sqlite, builder => PayerSim.Connect(builder, Duration.FromSeconds(15)));
        var before = await EstimateAsync(desk, _rosi);
        Assert.NotNull(await OpenWorkAsync(desk, before.Coverage!.Value));

        var question = new Question(new LocalDate(2026, 11, 24), ["98"], "asked", before.Appointment, MapleStreet.Main);
        await desk.Runner.RunAsync(new VerifyCoverage(before.Coverage.Value, question), OperationId.New(), new Actor(UserId.New(), "psr", "test", MapleStreet.Main));

        await Eventually.SeesAsync(() => CardAsync(desk, _rosi), card => card!.Outcome == CoverageOutcome.Active);
        var after = await EstimateAsync(desk, _rosi);
        Assert.Equal((before.Copay, before.DeductibleLeft), (after.Copay, after.DeductibleLeft));
        Assert.NotEqual(before.Source!.Answer, after.Source!.Answer);
        await Eventually.SeesAsync(() => OpenWorkAsync(desk, before.Coverage.Value), item => item is null);
    }

    [Fact]
    public async Task Copays_that_were_taken_are_those_the_plan_names()
    {
        await using var desk = await MapleStreet.OpenAsync(Engine.Sqlite);
        var paid = await desk.ReadAsync(db => db.Payments.Where(row => row.Appointment != null).ToListAsync());
        await using var scope = desk.Services.CreateAsyncScope();
        var estimates = await scope.ServiceProvider.GetRequiredService<Coverages>().EstimateAsync([.. paid.Select(row => row.Appointment!.Value).Distinct()]);

        var withCopay = paid.Where(row => estimates[row.Appointment!.Value] is { Copay: { } copay } && copay > Money.Zero).ToList();
        Assert.NotEmpty(withCopay);
        Assert.All(withCopay, row => Assert.Equal(estimates[row.Appointment!.Value].Copay, row.Amount));
    }

    private static async Task<CoverageCard?> CardAsync(Desk desk, PatientId patient)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        var cards = await scope.ServiceProvider.GetRequiredService<Coverages>().OfAsync([patient], new LocalDate(2026, 11, 24));
        return cards.GetValueOrDefault(patient)?[0];
    }

    private static async Task<VisitEstimate> EstimateAsync(Desk desk, PatientId patient)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        var today = (await scope.ServiceProvider.GetRequiredService<AppointmentCards>().OfPatientAsync(patient)).Single(visit => visit.Date == new LocalDate(2026, 11, 24));
        return (await scope.ServiceProvider.GetRequiredService<Coverages>().EstimateAsync([today.Id]))[today.Id];
    }

    private static Task<WorkItem?> OpenWorkAsync(Desk desk, CoverageId coverage)
    {
        var cause = $"coverage:{coverage}";
        return desk.ReadAsync(db => db.Set<WorkItem>().FirstOrDefaultAsync(item => item.Cause == cause && item.SettledAt == null));
    }
}
