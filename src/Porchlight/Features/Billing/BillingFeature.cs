using Porchlight.Platform;

namespace Porchlight.Billing;

internal sealed class BillingFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
    }
}
