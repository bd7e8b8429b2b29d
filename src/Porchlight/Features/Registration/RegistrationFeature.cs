using Porchlight.Platform;

namespace Porchlight.Registration;

internal sealed class RegistrationFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
    }
}
