using Porchlight.Platform;

namespace Porchlight.Messaging;

internal sealed class MessagingFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
    }
}
