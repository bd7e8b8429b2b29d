using Porchlight.Platform;

namespace Porchlight.Work;

internal sealed class WorkFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
    }
}
