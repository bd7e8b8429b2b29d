using Porchlight.Payments.Api;
using Porchlight.Platform;

namespace Porchlight.Payments;

internal sealed class PaymentsFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Accounts>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
    }
}
