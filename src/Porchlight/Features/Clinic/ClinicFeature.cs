using Porchlight.Platform;

namespace Porchlight.Clinic;

internal sealed class ClinicFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<Api.ClinicDirectory>();

    public static void Map(IEndpointRouteBuilder routes) => routes.MapSetup();
}
