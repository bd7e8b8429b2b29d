using Porchlight.Platform;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

internal sealed class SchedulingFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<AppointmentCards>();
        services.AddScoped<VisitDesk>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
    }
}
