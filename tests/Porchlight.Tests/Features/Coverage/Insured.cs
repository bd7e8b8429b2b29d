using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Clearinghouse;
using Porchlight.Coverage;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Cli;
using Porchlight.Platform.Commands;
using Porchlight.Registration;
using Porchlight.Registration.Api;

namespace Porchlight.Tests.Features.Coverage;

/// <summary>Maple Street with a patient who has a Samplecare card, and a payer that can be asked.</summary>
internal sealed class Insured(Desk desk, PatientId patient, CoverageId coverage) : IAsyncDisposable
{
    public static readonly LocalDate Today = new(2026, 11, 24);

    private static readonly Actor _dana = new(UserId.New(), "psr", "test", MapleStreet.Main);

    public Desk Desk => desk;

    public PatientId Patient => patient;

    public CoverageId Coverage => coverage;

    /// <param name="member">Ten digits after SMP; the last two choose what the payer answers.</param>
    /// <param name="script">Another behaviour for the first question.</param>
    /// <param name="patience">How long the program waits for the payer; two seconds if not said.</param>
    public static async Task<Insured> OpenAsync(Engine engine, string member, string? script = null, int? seconds = null, Duration? patience = null)
    {
        var desk = await MapleStreet.OpenAsync(engine, builder => PayerSim.Connect(builder, patience));
        if (script is not null)
        {
            await PayerSim.ScriptAsync(member, script, seconds);
        }

        var patient = await NewPatientAsync(desk);
        return new Insured(desk, patient, await AddAsync(desk, patient, member));
    }

    public static async Task<PatientId> NewPatientAsync(Desk desk, string family = "Ejemplo-Díaz", string given = "Rosa")
    {
        var id = PatientId.New();
        await desk.Runner.WriteAsync(write =>
        {
            write.Db.Add(new Patient
            {
                Id = id,
                Mrn = Mrn.FromSerial(77_001),
                MrnSerial = 77_001,
                Family = family,
                Given = given,
                Born = new LocalDate(1964, 3, 4),
                Language = "es",
                RegisteredAt = write.Now,
                RegisteredSite = MapleStreet.Main,
                ChangedAt = write.Now,
            });
            return Task.FromResult(id);
        });
        return id;
    }

    public static async Task<CoverageId> AddAsync(Desk desk, PatientId patient, string member, Subscriber? holder = null)
    {
        var details = new CoverageDetails(
            MapleStreet.Samplecare, "Samplecare", "Gold PPO", MemberId.FromStored(member), null, holder is null ? PolicyHolder.Self : PolicyHolder.Parent, holder, 0, null, null);
        return (await desk.Runner.RunAsync(new AddCoverage(patient, details, Question("added")), OperationId.New(), _dana)).Answer;
    }

    public async Task<Standing> AskAsync() => await AskAsync(Question("asked"));

    public async Task<Standing> AskAsync(Question question)
    {
        Assert.Null((await desk.Runner.RunAsync(new VerifyCoverage(coverage, question), OperationId.New(), _dana)).Refusal);
        return await AnsweredAsync();
    }

    public static Question Question(string because) => new(Today, ["98"], because, null, MapleStreet.Main);

    public Task<Standing> StandingAsync() => desk.ReadAsync(db => db.Standings.SingleAsync(row => row.Coverage == coverage));

    /// <summary>Where we stand once nothing is on its way any more.</summary>
    public async Task<Standing> AnsweredAsync()
    {
        for (var wait = 0; wait < 200; wait++)
        {
            if (await StandingAsync() is { Open: null } standing)
            {
                return standing;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The question is still on its way.");
    }

    public Task<List<CoverageAnswer>> AnswersAsync() =>
        desk.ReadAsync(db => db.CoverageAnswers.Where(row => row.Coverage == coverage).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync());

    public Task<List<Inquiry>> InquiriesAsync() =>
        desk.ReadAsync(db => db.Inquiries.Where(row => row.Coverage == coverage).OrderBy(row => row.AskedAt).ThenBy(row => row.Id).ToListAsync());

    public async Task<List<ClearinghouseMessage>> MessagesAsync()
    {
        var asked = (await InquiriesAsync()).Select(row => row.Id).ToList();
        return await desk.ReadAsync(db => db.Set<ClearinghouseMessage>().Where(row => asked.Contains(row.Inquiry)).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync());
    }

    public async Task<CoverageCard> CardAsync()
    {
        await using var scope = desk.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Coverages>().OfAsync([patient], Today))[patient].Single(card => card.Id == coverage);
    }

    /// <summary>What <c>porchlight verify</c> finds wrong with coverage.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync()
    {
        await using var scope = desk.Services.CreateAsyncScope();
        var check = ActivatorUtilities.CreateInstance<RawMessagesHold>(scope.ServiceProvider);
        return (await check.RunAsync(TestContext.Current.CancellationToken)).Problems;
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();
}
