using Porchlight.Platform;

namespace Porchlight.Payments;

internal sealed class PaymentsFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
    }
}
