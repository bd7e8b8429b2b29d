using Porchlight.Platform;
using Porchlight.Platform.Access;
using Porchlight.Platform.Ui;

namespace Porchlight.Calls;

/// <summary>Phone calls at the desk: who rings, who they are, what became of it. Table <c>calls_call</c>; permission <c>calls.answer</c>.</summary>
internal sealed class CallsFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IChartLink, CallLink>();
        services.AddSingleton<IRoom>(new Room("Calls", "/calls", 'C', 3, "calls.answer", "phone"));
        services.AddScoped<CallReader>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        CallsWebhook.Map(routes);
        CallsRoom.Map(routes);
        CallActs.Map(routes);
    }
}
