using Porchlight.Platform;

namespace Porchlight.Calls;

internal sealed class CallsFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
    }
}
