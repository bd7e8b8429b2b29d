using Porchlight.Messaging.Api;
using Porchlight.Platform;
using Porchlight.Platform.Ui;

namespace Porchlight.Messaging;

/// <summary>Texts and e-mails with patients. Tables <c>messaging_*</c>; permission <c>messages.view</c>.</summary>
internal sealed class MessagingFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IRoom>(new Room("Messages", "/messages", 'T', 6, "messages.view", "message-circle"));
        services.AddSingleton<ProviderWebhook>();
        services.AddSingleton<TextProvider>();
        services.AddSingleton<Mailer>();
        services.AddScoped<MessageReader>();
        services.AddScoped<IChartPart, MessagesOnChart>();
        // Failures are told by the job's outcome; the address holds a number, so the client's own log is off.
        services.AddHttpClient("messages").RemoveAllLoggers();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        MessagesRoom.Map(routes);
        MessagingWebhooks.Map(routes);
    }
}
