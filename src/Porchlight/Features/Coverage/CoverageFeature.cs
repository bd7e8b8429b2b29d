using Porchlight.Clinic.Api;
using Porchlight.Coverage.Api;
using Porchlight.Platform;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;
using Porchlight.Scheduling.Api;

namespace Porchlight.Coverage;

internal sealed class CoverageFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<AnswerMemory>();
        services.AddScoped<DeskTime>();
        services.AddScoped<NextVisit>();
        services.AddScoped<Asking>();
        services.AddScoped<Concluding>();
        services.AddScoped<PlanReader>();
        services.AddScoped<HistoryReader>();
        services.AddScoped<RoomReader>();
        services.AddScoped<CardPages>();
        services.AddSingleton(CardPages.NewDraft);
        services.AddSingleton(CardPages.Draft);
        services.AddScoped<CardReader>();
        services.AddScoped<CoveragePages>();
        services.AddScoped<SettlePages>();
        services.AddScoped<IChartPart, CoverageChartPart>();
        services.AddScoped<IBannerFact, CoverageBannerFact>();
        services.AddScoped<ITimelineSource, CoverageTimeline>();
        services.AddSingleton<IRoom>(new Room("Coverage", "/coverage", 'V', 4, "coverage.view", "shield"));
        services.AddScoped(provider => new Coverages(
            provider.GetRequiredService<PorchlightDb>(),
            provider.GetRequiredService<ClinicDirectory>(),
            provider.GetRequiredService<AppointmentCards>(),
            provider.GetRequiredService<DeskTime>(),
            provider.GetRequiredService<Words>(),
            provider.GetRequiredService<AnswerMemory>()));
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        RoomEndpoints.Map(routes);
        CoveragePageEndpoints.Map(routes);
        SourceEndpoints.Map(routes);
        AddCoverageEndpoints.Map(routes);
        ChangeCoverageEndpoints.Map(routes);
        VerifyCoverageEndpoints.Map(routes);
        SettleEndpoints.Map(routes);
    }
}
