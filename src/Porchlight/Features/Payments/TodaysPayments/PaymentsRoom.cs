using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Payments.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;
using Porchlight.Registration.Api;

namespace Porchlight.Payments;

/// <summary>/payments: what was taken today at this site, by method, and the cards that are on their way.</summary>
internal static class PaymentsRoom
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/payments", Open).RequirePermission("payments.view").Audited("payments.listed");

    private static async Task<IResult> Open(
        PorchlightDb db, PatientCards patients, ClinicDirectory clinic, Who who, Shown shown, IClock clock, CancellationToken cancellationToken)
    {
        var sites = (await clinic.NowAsync(cancellationToken)).Sites;
        if ((sites.Find(who.Site) ?? sites.Active.FirstOrDefault()) is not { } site)
        {
            return Page.Of<PaymentsPage>(new { View = PaymentsView.Empty });
        }

        var today = site.Today(clock.GetCurrentInstant());
        var receipts = await db.Receipts.Where(row => row.Site == site.Id && row.Date == today).OrderByDescending(row => row.Number).ToListAsync(cancellationToken);
        var payments = await db.Payments.Where(row => row.Site == site.Id && row.Date == today).ToListAsync(cancellationToken);
        var open = await db.CardIntents.Where(row => row.Site == site.Id && row.State < IntentState.Approved).OrderBy(row => row.At).ToListAsync(cancellationToken);
        var cards = await patients.OfAsync([.. receipts.Select(row => row.Patient), .. open.Select(row => row.Patient)], cancellationToken);
        shown.List($"payments at {site.Id} on {today:uuuu-MM-dd}", cards.Keys);
        return Page.Of<PaymentsPage>(new { View = PaymentsView.Of(site, today, receipts, payments, open, cards) });
    }
}

public sealed record PaymentsView(
    string Site, string Topic, LocalDate? Today, IReadOnlyList<MethodTotal> Totals, IReadOnlyList<ReceiptRow> Receipts, IReadOnlyList<OpenCard> Cards) : IPatientData
{
    public static PaymentsView Empty { get; } = new("", "", null, [], [], []);

    public Money Total => Money.Sum(Totals.Select(total => total.Amount));

    internal static PaymentsView Of(
        SiteInfo site, LocalDate today, IReadOnlyList<Receipt> receipts, IReadOnlyList<Payment> payments, IReadOnlyList<CardIntent> open,
        IReadOnlyDictionary<PatientId, PatientCard> patients)
    {
        var undone = receipts.Where(row => row.Undoes is not null).Select(row => row.Undoes!.Value).ToHashSet();
        var standing = payments.Where(payment => !undone.Contains(payment.Receipt)).ToList();
        return new PaymentsView(
            site.Name, $"site:{site.Id}:board", today,
            [.. Enum.GetValues<PayMethod>().Select(method => new MethodTotal(
                method, standing.Count(payment => payment.Method == method), Money.Sum(standing.Where(payment => payment.Method == method).Select(payment => payment.Amount))))],
            [.. receipts.Select(row => new ReceiptRow(
                row.Id, row.Written(site), site.TimeOf(row.At), patients.GetValueOrDefault(row.Patient)?.Shown, row.Patient, row.Total,
                [.. payments.Where(payment => payment.Receipt == row.Id).Select(payment => payment.Method).Distinct()], undone.Contains(row.Id), row.Undoes is not null))],
            [.. open.Select(row => new OpenCard(row.Appointment, patients.GetValueOrDefault(row.Patient)?.Shown, row.ReaderName, row.Amount, row.State, site.TimeOf(row.At)))]);
    }

    public override string ToString() => Phi<string>.Redacted;
}

public sealed record MethodTotal(PayMethod Method, int Count, Money Amount);

public sealed record ReceiptRow(
    ReceiptId Id, string Number, LocalTime At, PersonName? Patient, PatientId PatientId, Money Total, IReadOnlyList<PayMethod> Methods, bool IsUndone, bool IsUndoing);

public sealed record OpenCard(AppointmentId Appointment, PersonName? Patient, string Reader, Money Amount, IntentState State, LocalTime At);
