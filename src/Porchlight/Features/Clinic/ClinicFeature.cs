using Porchlight.Platform;
using Porchlight.Platform.Access;
using Porchlight.Platform.Ui;

namespace Porchlight.Clinic;

internal sealed class ClinicFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Api.ClinicDirectory>();
        services.AddSingleton<ISites, Sites>();
        // For those who may change it; others reach it from the palette.
        services.AddSingleton<IRoom>(new Platform.Ui.Room("Set-up", "/setup", 'S', 90, "practice.edit", "settings"));
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapSetup();
}
