using Porchlight.Platform;
using Porchlight.Platform.Access;
using Porchlight.Platform.Ui;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

internal sealed class SchedulingFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IChartLink, VisitLink>();
        services.AddScoped<AppointmentCards>();
        services.AddScoped<VisitDesk>();
        services.AddScoped<SlotFinder>();
        services.AddScoped<DayReader>();
        services.AddScoped<DayDoor>();
        services.AddScoped<PanelReader>();
        services.AddScoped<VisitReader>();
        services.AddScoped<VisitTold>();
        services.AddScoped<RefusedAct>();
        services.AddScoped<Registration.Api.IVisitSightings, VisitSightings>();
        services.AddSingleton<IRoom>(new Room("Day", "/day", 'B', 2, "schedule.view", "calendar-clock"));
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        DayEndpoints.Map(routes);
        BookingEndpoints.Map(routes);
        VisitEndpoints.Map(routes);
    }
}
