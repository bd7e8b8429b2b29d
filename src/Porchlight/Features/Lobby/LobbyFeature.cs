using Porchlight.Platform;
using Porchlight.Platform.Ui;

namespace Porchlight.Lobby;

/// <summary>Those who wait: status board, wall, promises, the way to the room. Table <c>lobby_promise</c>; permission <c>lobby.view</c>.</summary>
internal sealed class LobbyFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IRoom>(new Room("Lobby", "/lobby", 'L', 8, "lobby.view", "armchair"));
        services.AddScoped<LobbyReader>();
        services.AddScoped<WallReader>();
        services.AddScoped<PromiseReader>();
        services.AddScoped<DirectionsReader>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        LobbyRoom.Map(routes);
        PromiseEndpoints.Map(routes);
        DirectionsEndpoint.Map(routes);
    }
}
