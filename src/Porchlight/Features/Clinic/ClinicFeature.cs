using Porchlight.Platform;

namespace Porchlight.Clinic;

internal sealed class ClinicFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
    }
}
