using Porchlight.Platform;

namespace Porchlight.Today;

internal sealed class TodayScreen : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
    }
}
