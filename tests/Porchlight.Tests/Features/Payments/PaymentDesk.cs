using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Clinic;
using Porchlight.Clinic.Api;
using Porchlight.Coverage;
using Porchlight.Coverage.Api;
using Porchlight.Payments;
using Porchlight.Payments.Api;
using Porchlight.Platform.Commands;
using Porchlight.Registration;
using Porchlight.Registration.Api;
using Porchlight.Scheduling;
using Porchlight.Scheduling.Api;

namespace Porchlight.Tests.Payments;

/// <summary>
/// One site with a drawer and a terminal, Rosi with a plan, and her visit at 9:45, charged at $130. The terminal's processor is answered
/// by <see cref="Processor"/>.
/// </summary>
internal sealed class PaymentDesk : IAsyncDisposable
{
    public const string Secret = "a-secret-of-the-test";

    public static readonly Money Fee = Money.Dollars(130);

    private PaymentDesk(Desk desk, FakeProcessor processor) => (Desk, Processor) = (desk, processor);

    public Desk Desk { get; }

    public FakeProcessor Processor { get; }

    public SiteId Site { get; } = SiteId.New();

    public PatientId Rosi { get; } = PatientId.New();

    public PayerId Payer { get; } = PayerId.New();

    public CoverageId Plan { get; } = CoverageId.New();

    public VisitTypeId FollowUp { get; } = VisitTypeId.New();

    public ProviderId Abara { get; } = ProviderId.New();

    public AppointmentId Visit { get; private set; }

    public Actor Psr { get; } = new(UserId.New(), "psr", "127.0.0.1");

    public Actor Lead { get; } = new(UserId.New(), "lead", "127.0.0.1");

    public static Task<PaymentDesk> OpenAsync(Engine engine)
    {
        var processor = new FakeProcessor();
        return OpenAsync(engine, processor, builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Porchlight:Terminal:Url"] = "http://terminal.example.org/",
                ["Porchlight:Terminal:Key"] = "key",
                ["Porchlight:Terminal:WebhookSecret"] = Secret,
            });
            builder.Services.AddHttpClient(CardTerminal.Client).ConfigurePrimaryHttpMessageHandler(() => processor);
        });
    }

    /// <summary>With the terminal's simulator on the other end of the wire.</summary>
    public static Task<PaymentDesk> OpenWithTerminalAsync(Engine engine) => OpenAsync(engine, new FakeProcessor(), TerminalSim.Connect);

    private static async Task<PaymentDesk> OpenAsync(Engine engine, FakeProcessor processor, Action<WebApplicationBuilder> terminal)
    {
        var world = new PaymentDesk(await Desk.OpenAsync(engine, terminal), processor);
        await world.FurnishAsync();
        return world;
    }

    /// <summary>A visit of Rosi's at the site today.</summary>
    public async Task<AppointmentId> BookAsync(VisitState state = VisitState.Booked)
    {
        var (id, start) = (AppointmentId.New(), Desk.TuesdayMorning + Duration.FromMinutes(4));
        var visit = new Appointment
        {
            Id = id,
            Patient = Rosi,
            Provider = Abara,
            Site = Site,
            VisitType = FollowUp,
            Start = start,
            End = start + Duration.FromMinutes(20),
            ClaimedFrom = start,
            ClaimedTo = start + Duration.FromMinutes(20),
            Date = new LocalDate(2026, 11, 24),
            Code = id.ToString()[^6..].ToUpperInvariant(),
        };
        await Desk.Runner.WriteAsync(write =>
        {
            write.Db.Add(visit);
            write.Db.Entry(visit).Property(row => row.State).CurrentValue = state;
            return Task.FromResult(id);
        });
        return id;
    }

    public Task<Decision<TakenPayment>> TakeCashAsync(Money amount, Money given, OperationId? operation = null, AppointmentId? visit = null) =>
        Desk.Runner.RunAsync(Cash(amount, given, visit), operation ?? OperationId.New(), Psr);

    public TakePayment Cash(Money amount, Money given, AppointmentId? visit = null) =>
        new(visit ?? Visit, Site, PayMethod.Cash, amount, given, null, null, Money.Dollars(30), "Dana Teller");

    public async Task<Porchlight.Platform.Cli.VerificationResult> VerifyAsync()
    {
        await using var scope = Desk.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<Porchlight.Platform.Cli.IVerification>().Single(check => check.Name == "ledger").RunAsync(default);
    }

    /// <summary>A card for her visit, with $30.00 as its copay; cash beside it when there is some.</summary>
    public StartCardPayment Card(Money amount, CashBeside? cash = null) =>
        new(Visit, Site, amount, cash, null, Money.Dollars(30), ThenCheckIn: true, "Dana Teller");

    public async Task<StartedCard> StartAsync(Money amount, CashBeside? cash = null) =>
        (await Desk.Runner.RunAsync(Card(amount, cash), OperationId.New(), Psr)).Answer;

    public Task SettledAsync(IntentId intent, IntentState state) =>
        UntilAsync(() => Desk.ReadAsync(db => db.CardIntents.AnyAsync(row => row.Id == intent && row.State == state)));

    public async Task<VisitState> StateAsync() => (await Desk.ReadAsync(db => new AppointmentCards(db).FindAsync(Visit)))!.State;

    public async Task<Money> BalanceAsync() => (await Desk.ReadAsync(db => PatientAccounts.OneAsync(db, Rosi, default))).Balance;

    /// <summary>Waits for what the queue does, moving the clock a second at a time so that delayed jobs come due.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Delay(50);
            if (i % 4 == 3)
            {
                Desk.Clock.AdvanceSeconds(1);
            }
        }

        Assert.Fail("It did not happen.");
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    private async Task FurnishAsync()
    {
        await Desk.Runner.WriteAsync(write =>
        {
            write.Db.Add(new Organisation { Name = "Maple Street Health" });
            write.Db.Add(new Site { Id = Site, Name = "Main", Letter = "M", Zone = "America/Chicago", Line = "100 Maple Street", City = "Testville", State = "IL", Zip = "60601", Phone = "(555) 555-0100", Opens = new LocalTime(8, 0), Closes = new LocalTime(17, 0) });
            write.Db.Add(new Drawer { Id = DrawerId.New(), SiteId = Site, Name = "Drawer 1" });
            write.Db.Add(new Clinic.Terminal { Id = TerminalId.New(), SiteId = Site, Name = "Terminal 1", Reader = "reader-1" });
            write.Db.Add(new VisitType { Id = FollowUp, Code = "FU", Name = "Follow-up", NewMinutes = 20, EstablishedMinutes = 20, ServiceTypeCodes = ["98"] });
            write.Db.Add(new Fee { Id = FeeId.New(), VisitTypeId = FollowUp, ChargeCode = "MS-FU", Description = "Follow-up", Amount = Fee, From = new LocalDate(2026, 1, 1) });
            write.Db.Add(new Provider { Id = Abara, Name = "Dr. Abara", Family = "Abara", Given = "Ngozi" });
            write.Db.Add(new Payer { Id = Payer, Name = "Samplecare", X12PayerId = "SMP01" });
            write.Db.Add(new Patient { Id = Rosi, Mrn = Mrn.FromStored("10442"), MrnSerial = 1044, Family = "Ejemplo Díaz", Given = "Rosa", NameUsed = "Rosi", Born = new LocalDate(1964, 3, 4), Language = "es" });
            write.Db.Add(new PatientCoverage { Id = Plan, Patient = Rosi, Payer = Payer, PlanName = "Gold PPO", MemberId = MemberId.FromStored("SMP0000000001"), Order = 1 });
            return Task.FromResult(0);
        });
        Visit = await BookAsync();
    }
}

/// <summary>The processor's side of the wire, scripted: what it answers to the order and to questions.</summary>
internal sealed class FakeProcessor : HttpMessageHandler
{
    private int _charges;

    /// <summary>To <c>POST /v1/payments</c>; null: it is not answered.</summary>
    public Func<string, object?> Order { get; set; } = reference => new { reference, status = "inProgress" };

    /// <summary>To <c>GET /v1/payments/{reference}</c>.</summary>
    public Func<string, object?> Asked { get; set; } = reference => new { reference, status = "inProgress" };

    /// <summary>To <c>POST /v1/payments/{reference}/void</c>.</summary>
    public Func<string, object?> Voided { get; set; } = reference => new { reference, status = "voided" };

    /// <summary>To <c>POST /v1/payments/{reference}/cancel</c>.</summary>
    public Func<string, object?> Stopped { get; set; } = reference => new { reference, status = "cancelled" };

    public int Orders => _charges;

    public int Voids { get; private set; }

    public string? Reference { get; private set; }

    public static object Approved(string reference, long cents) =>
        new { reference, status = "approved", amountCents = cents, last4 = "4242", brand = "visa", authCode = "007731" };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        object? answer;
        if (request.RequestUri!.AbsolutePath.EndsWith("/void", StringComparison.Ordinal))
        {
            Voids++;
            answer = Voided(request.RequestUri.Segments[^2].TrimEnd('/'));
        }
        else if (request.RequestUri.AbsolutePath.EndsWith("/cancel", StringComparison.Ordinal))
        {
            answer = Stopped(request.RequestUri.Segments[^2].TrimEnd('/'));
        }
        else if (request.Method == HttpMethod.Post)
        {
            Interlocked.Increment(ref _charges);
            var body = await request.Content!.ReadFromJsonAsync<JsonElement>(cancellationToken);
            Reference = body.GetProperty("reference").GetString()!;
            answer = Order(Reference);
        }
        else
        {
            answer = Asked(request.RequestUri!.Segments[^1]);
        }

        return answer is null
            ? throw new HttpRequestException("The connection broke.")
            : new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(answer) };
    }
}
