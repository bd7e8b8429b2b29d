using System.Text.Json;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Coverage.Api;
using Porchlight.Ledger;
using Porchlight.Payments.Api;
using Porchlight.Platform;
using Porchlight.Platform.Seeding;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Payments;

/// <summary>Books of a synthetic practice, kept visit by visit in the order of time and written at the end.</summary>
internal sealed class SeededBooks(SeedContext context, ClinicSnapshot clinic)
{
    private readonly Random _chance = context.Random("payments");
    private readonly Dictionary<PatientId, PatientAccount> _accounts = [];
    private readonly Dictionary<(SiteId, int), int> _numbers = [];
    private readonly List<LedgerPosting> _postings = [];
    private readonly List<LedgerEntry> _entries = [];
    private readonly List<Receipt> _receipts = [];
    private readonly List<Payment> _payments = [];
    private readonly List<CardIntent> _intents = [];
    private int _made;

    /// <param name="payer">Who pays first; null for somebody who pays on their own.</param>
    /// <param name="due">What the plan says is due at the visit; null when it names no set amount.</param>
    public void Add(AppointmentCard visit, PatientCard patient, PayerId? payer, Money? due, bool planHasDecided)
    {
        var at = visit.Times.CheckedIn ?? visit.Start;
        var copay = due ?? Money.Zero;
        var money = Open(visit, patient, payer, due);
        money = Pay(money.WithCopay(null), at, copay);
        if (visit.State == VisitState.CheckedOut && clinic.FeeFor(visit.VisitType, visit.Date) is { } fee)
        {
            money = money.With(Charges.ChargeVisit(LedgerKeys.ChargeOf(visit.Id), visit.Date, visit.Patient, visit.Id, fee.Amount, payer, LedgerKeys.ChargeItemOf(visit.Id)).Answer);
            money = payer is null ? Pay(money, at, fee.Amount) : money;
            money = planHasDecided && payer is { } plan ? money.With(Decided(visit, plan, fee.Amount - copay, due is null)) : money;
        }

        Keep(money, at);
    }

    /// <summary>A copay that was asked of the card terminal, which did not say what became of it: nothing is posted as paid until it is known.</summary>
    public void AddSilentCard(AppointmentCard visit, PatientCard patient, PayerId? payer, Money due)
    {
        var at = context.Now - Duration.FromMinutes(6);
        Keep(Open(visit, patient, payer, due).WithCopay(null), visit.Times.CheckedIn ?? at);
        var reader = clinic.Terminals.Active.First(found => found.SiteId == visit.Site);
        var intent = new CardIntent
        {
            Id = context.Id<IntentId>("silent-card"),
            Patient = visit.Patient,
            Appointment = visit.Id,
            OpenFor = visit.Id,
            Site = visit.Site,
            Reader = reader.Reader,
            ReaderName = reader.Name,
            Amount = due,
            State = IntentState.Unknown,
            At = at,
            ByName = "Dana Teller",
            Role = "psr",
        };
        context.Insert(intent);
        context.Publish(CardIntents.Work(intent));
        context.Enqueue(new AskTerminal(intent.Id, 25), context.Now + Duration.FromMinutes(20));
    }

    private VisitMoney Open(AppointmentCard visit, PatientCard patient, PayerId? payer, Money? due)
    {
        var estimate = payer is null ? null : new VisitEstimate(visit.Id, visit.Patient, null, CoverageOutcome.Active, due, "");
        return new VisitMoney(visit, patient, clinic.Site(visit.Site), visit.Date, AccountOf(visit.Patient), new PlanTerm(estimate, payer), clinic) { NewId = NextPosting };
    }

    /// <summary>An old visit of somebody everyone knows: of $130.00 the plan paid $96.40, the contract gave up $21.60, and $12.00 are theirs.</summary>
    public void AddOldVisit(PatientId patient, SiteId site, PayerId payer, LocalDate date)
    {
        var (visit, at) = (context.Id<AppointmentId>("payments.old-visit"), date.AtMidnight().InZoneLeniently(clinic.Site(site).Zone).ToInstant());
        var item = LedgerKeys.PartItemOf(visit);
        Posting[] postings =
        [
            Charges.ChargeVisit(LedgerKeys.ChargeOf(visit), date, patient, visit, Money.Dollars(130), payer, LedgerKeys.ChargeItemOf(visit)).Answer,
            Charges.PlanDecided(NextPosting(), date.PlusDays(21), patient, visit, payer, new Money(96_40), new Money(21_60), Money.Dollars(12), item).Answer,
        ];
        _accounts[patient] = new PatientAccount(patient, [.. AccountOf(patient).Postings, .. postings]);
        Keep(postings, site, at);
    }

    public void Write()
    {
        context.Insert(_postings);
        context.Insert(_entries);
        context.Insert(_receipts);
        context.Insert(_payments);
        context.Insert(_intents);
    }

    /// <summary>Nine of ten pay at the visit; half of those by card.</summary>
    private VisitMoney Pay(VisitMoney money, Instant at, Money due)
    {
        var (pays, method) = (_chance.Next(10), _chance.Next(20));
        if (due == Money.Zero || pays == 0)
        {
            return money;
        }

        var tender = method < 10
            ? new Tendered(PayMethod.Card, due) { Brand = "visa", Last4 = $"{_chance.Next(10_000):0000}", AuthCode = $"{_chance.Next(1_000_000):000000}" }
            : method < 19
                ? new Tendered(PayMethod.Cash, due) { Given = due, Drawer = clinic.DrawerAt(money.Site.Id, null)!.Id.Value }
                : new Tendered(PayMethod.Check, due) { CheckNumber = $"{1000 + _chance.Next(9000)}" };
        var open = money.Account.OpenItems;
        money = money.WithPaid(tender).Answer;
        WriteReceipt(money, tender, new ReceiptPaper(money, new Taker(null, "Dana Teller"), at).Of([tender], open), at);
        return money;
    }

    /// <summary>
    /// The plan pays about three quarters and gives up what the contract says. Without a set copay it leaves a fifth to the patient one time
    /// in three (who of them has met the deductible, or a supplement, is not followed); with one, a small part one time in eight.
    /// </summary>
    private Posting Decided(AppointmentCard visit, PayerId payer, Money asked, bool sharesTheCost)
    {
        var part = sharesTheCost
            ? _chance.Next(3) == 0 ? asked.Share(0.20m) : Money.Zero
            : _chance.Next(8) == 0 ? Money.Min(asked, Money.Dollars(12)) : Money.Zero;
        var paid = (asked - part).Share(0.80m);
        return Charges.PlanDecided(
            NextPosting(), visit.Date.PlusDays(21), visit.Patient, visit.Id, payer, paid, asked - part - paid, part, LedgerKeys.PartItemOf(visit.Id)).Answer;
    }

    private void WriteReceipt(VisitMoney money, Tendered tender, ReceiptDocument paper, Instant at)
    {
        var (site, year) = (money.Site, money.Today.Year);
        var number = _numbers[(site.Id, year)] = _numbers.GetValueOrDefault((site.Id, year)) + 1;
        var id = context.Id<ReceiptId>("receipt", _receipts.Count);
        var intent = tender.Method == PayMethod.Card ? Approved(money, tender, id, at) : null;
        _receipts.Add(new Receipt
        {
            Id = id,
            Site = site.Id,
            Year = year,
            Number = number,
            Patient = money.Patient.Id,
            Appointment = money.Visit.Id,
            Date = money.Today,
            At = at,
            Total = tender.Amount,
            Document = new Phi<string>(JsonSerializer.Serialize(paper with { Number = Porchlight.Payments.Receipt.Written(site.Letter, year, number) }, PlatformJson.Options)),
        });
        _payments.Add(new Payment
        {
            Id = context.Id<PaymentId>("payment", _payments.Count),
            Receipt = id,
            Posting = money.Made[^1].Id,
            Patient = money.Patient.Id,
            Appointment = money.Visit.Id,
            Site = site.Id,
            Date = money.Today,
            At = at,
            Method = tender.Method,
            Amount = tender.Amount,
            Given = tender.Given,
            Drawer = tender.Drawer,
            CheckNumber = tender.CheckNumber,
            Intent = intent?.Id,
            Brand = tender.Brand,
            Last4 = tender.Last4,
            AuthCode = tender.AuthCode,
        });
    }

    /// <summary>What the terminal was asked for, so that taking the payment back goes to the terminal as at the desk.</summary>
    private CardIntent Approved(VisitMoney money, Tendered tender, ReceiptId receipt, Instant at)
    {
        var reader = clinic.Terminals.Active.First(found => found.SiteId == money.Site.Id);
        var intent = new CardIntent
        {
            Id = context.Id<IntentId>("card-intent", _intents.Count),
            Patient = money.Patient.Id,
            Appointment = money.Visit.Id,
            Site = money.Site.Id,
            Reader = reader.Reader,
            ReaderName = reader.Name,
            Amount = tender.Amount,
            State = IntentState.Approved,
            At = at,
            SettledAt = at,
            Receipt = receipt,
            ByName = "Dana Teller",
            Role = "psr",
        };
        _intents.Add(intent);
        return intent;
    }

    private void Keep(VisitMoney money, Instant at)
    {
        _accounts[money.Patient.Id] = money.Account;
        Keep(money.Made, money.Site.Id, at);
    }

    private void Keep(IEnumerable<Posting> made, SiteId site, Instant at)
    {
        foreach (var posting in made)
        {
            _postings.Add(new LedgerPosting { Id = posting.Id, Date = posting.Date, Memo = posting.Memo, Site = site, At = at });
            _entries.AddRange(posting.Entries.Select((entry, i) => LedgerWriting.Row(posting.Id, entry, i)));
        }
    }

    private PatientAccount AccountOf(PatientId patient) => _accounts.TryGetValue(patient, out var account) ? account : _accounts[patient] = new PatientAccount(patient, []);

    private PostingId NextPosting() => context.Id<PostingId>("posting", _made++);
}
