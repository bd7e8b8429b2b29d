using Porchlight.Platform;

namespace Porchlight.Records;

internal sealed class RecordsFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
    }
}
