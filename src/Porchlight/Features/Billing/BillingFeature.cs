using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Payments.Api;
using Porchlight.Platform;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Ui;
using Porchlight.Registration.Api;

namespace Porchlight.Billing;

/// <summary>"Why do I owe this?" as one timeline.</summary>
internal sealed class BillingFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/patients/{patient}/bill", Open).RequirePermission("billing.view").Audited("bill.viewed");

    private static async Task<IResult> Open(
        PatientId patient, PatientBanners banners, Accounts accounts, ClinicDirectory clinic, Who who, IClock clock, Shown shown, CancellationToken cancellationToken)
    {
        if (await banners.OfAsync(patient, cancellationToken) is not { } banner)
        {
            return Results.NotFound();
        }

        shown.Patient(patient);
        var now = await clinic.NowAsync(cancellationToken);
        var zone = (now.Sites.Find(who.Site) ?? now.Sites.Active.FirstOrDefault())?.Zone ?? DateTimeZone.Utc;
        return Page.Of<BillPage>(new
        {
            View = new BillView(banner, await accounts.HistoryAsync(patient, cancellationToken), now.Organisation.Name, who.Name, clock.GetCurrentInstant().InZone(zone).LocalDateTime),
        });
    }
}

public sealed record BillView(PatientBannerView Banner, AccountHistory History, string Practice, string PrintedBy, LocalDateTime Printed) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}
