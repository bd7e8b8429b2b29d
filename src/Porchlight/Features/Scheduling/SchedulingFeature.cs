using Porchlight.Platform;

namespace Porchlight.Scheduling;

internal sealed class SchedulingFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
    }
}
