using Porchlight.Platform;

namespace Porchlight.Clearinghouse;

/// <summary>The way to the payers: questions out, answers in, both kept as they were.</summary>
internal sealed class ClearinghouseConnection : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        var settings = ClearinghouseSettings.From(configuration);
        services.AddSingleton(settings);
        services.AddSingleton<IClearinghouse, CoreClearinghouse>();
        services.AddHttpClient(CoreClearinghouse.ClientName, client => client.Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds));
    }

    public static void Map(IEndpointRouteBuilder routes) => RawMessageEndpoints.Map(routes);
}
