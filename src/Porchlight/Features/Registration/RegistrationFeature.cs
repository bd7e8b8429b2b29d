using Porchlight.Platform;
using Porchlight.Platform.Access;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>Who the patient is and how to reach them. Tables <c>registration_*</c>; permissions <c>patients.*</c>.</summary>
internal sealed class RegistrationFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new ReadMemory<PatientId, long, PatientCard>(most: 8_000));
        services.AddSingleton(new ReadMemory<PatientId, long, PatientRecord>(most: 4_000));
        services.AddScoped<PatientCards>();
        services.AddScoped(provider => new PatientBanners(
            provider.GetRequiredService<PatientCards>(), provider.GetServices<IBannerFact>(), provider.GetRequiredService<SiteToday>(), provider.GetRequiredService<Platform.Access.Who>()));
        services.AddScoped<ITimelineSource, RegistrationTimeline>();
        services.AddSingleton<SiteToday>();
        services.AddSingleton<MrnSeries>();
        services.AddSingleton<NamesOnFile>();
        services.AddSingleton<Lookalikes>();
        services.AddSingleton<SamePerson>();
        services.AddSingleton<SearchTrail>();
        services.AddHostedService(provider => provider.GetRequiredService<SearchTrail>());
        services.AddScoped<PatientSearch>();
        services.AddSingleton<FoundBy>();
        services.AddScoped<IChartGate, ChartGate>();
        services.AddScoped<NewPatient>();
        services.AddSingleton(NewPatient.Draft);
        services.AddSingleton(EditedPatient.Draft);
        services.AddScoped<ParkedWork>();
        services.AddScoped<EditedPatient>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        FindPatient.Map(routes);
        RegisterPatientEndpoints.Map(routes);
        EditPatientEndpoints.Map(routes);
        RestrictChartEndpoint.Map(routes);
        ParkedWorkEndpoint.Map(routes);
        OpenChartEndpoints.Map(routes);
    }
}
