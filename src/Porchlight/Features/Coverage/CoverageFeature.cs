using Porchlight.Platform;

namespace Porchlight.Coverage;

internal sealed class CoverageFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
    }
}
