using Porchlight.Clinic.Api;
using Porchlight.Payments.Api;
using Porchlight.Platform;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;
using Porchlight.Scheduling.Api;

namespace Porchlight.Payments;

internal sealed class PaymentsFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<PlanTerms>();
        services.AddScoped<Collecting>();
        services.AddSingleton(new ReadMemory<PatientId, int, PatientAccount>(most: 4_000));
        services.AddScoped(provider => new Accounts(
            provider.GetRequiredService<PorchlightDb>(),
            provider.GetRequiredService<AppointmentCards>(),
            provider.GetRequiredService<PlanTerms>(),
            provider.GetRequiredService<ClinicDirectory>(),
            provider.GetRequiredService<ReadMemory<PatientId, int, PatientAccount>>()));
        services.AddSingleton<CardTerminal>();
        services.AddScoped<IBannerFact, BalanceFact>();
        services.AddScoped<IChartPart, MoneyPart>();
        services.AddSingleton<IRoom>(new Room("Payments", "/payments", 'M', 5, "payments.view", "cash-register"));
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        PaymentsRoom.Map(routes);
        ReceiptEndpoints.Map(routes);
        routes.MapPost("/webhooks/terminal", TerminalWebhook.HearAsync)
            .OpenToAnyone("The card processor has no account here; it is known by its signature.")
            .ProvenBy("HMAC-SHA256 of the time and the body under the shared secret, not older than five minutes")
            .SafeToRepeat("The event's id is the operation.")
            .Audited("card.heard");
    }
}
