using Porchlight.Platform;
using Porchlight.Platform.Telemetry;

namespace Porchlight;

/// <summary>Puts the program together: the platform first, then one line per feature.</summary>
/// <remarks><c>before</c> adjusts configuration and logging, <c>after</c> replaces services; tests and verbs use them.</remarks>
public static class PorchlightApp
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? before = null, Action<IServiceCollection>? after = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.AddLogs();
        before?.Invoke(builder);
        builder.AddPlatform();
        var features = new FeatureList()
            .Add<Clinic.ClinicFeature>(builder)
            .Add<Registration.RegistrationFeature>(builder)
            .Add<Scheduling.SchedulingFeature>(builder)
            .Add<Coverage.CoverageFeature>(builder)
            .Add<Payments.PaymentsFeature>(builder)
            .Add<Billing.BillingFeature>(builder)
            .Add<Calls.CallsFeature>(builder)
            .Add<Messaging.MessagingFeature>(builder)
            .Add<Lobby.LobbyFeature>(builder)
            .Add<Records.RecordsFeature>(builder)
            .Add<Work.WorkFeature>(builder)
            .Add<Privacy.PrivacyFeature>(builder)
            .Add<Clearinghouse.ClearinghouseConnection>(builder)
            .Add<Fhir.FhirConnection>(builder)
            .Add<Today.TodayScreen>(builder)
            .Add<PatientSummary.PatientSummaryScreen>(builder)
            .Add<CheckIn.CheckInScreen>(builder)
            .Add<CheckOut.CheckOutScreen>(builder)
            .Add<AuditTrail.AuditTrailScreen>(builder);

        after?.Invoke(builder.Services);
        var app = builder.Build();
        app.UsePlatform();
        features.Map(app);
        return app;
    }
}
