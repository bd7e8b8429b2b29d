using Porchlight.Platform;

namespace Porchlight.Lobby;

internal sealed class LobbyFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
    }
}
