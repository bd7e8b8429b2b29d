using System.Collections.Concurrent;

namespace Porchlight.Platform.Commands;

/// <summary>Finds a command's one handler. Handlers are found in the assembly, so a new act needs no registration.</summary>
internal sealed class HandlerCatalog
{
    private readonly ConcurrentDictionary<Type, object> _calls = new();

    public HandlerCall<TAnswer> Of<TAnswer>(Type command) => (HandlerCall<TAnswer>)_calls.GetOrAdd(
        command,
        static type => Activator.CreateInstance(typeof(HandlerCall<,>).MakeGenericType(type, typeof(TAnswer)))!);

    public static void AddHandlers(IServiceCollection services)
    {
        foreach (var type in typeof(HandlerCatalog).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            foreach (var handles in type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHandle<,>)))
            {
                services.AddScoped(handles, type);
            }
        }
    }
}

internal abstract class HandlerCall<TAnswer>
{
    public abstract Task<Decision<TAnswer>> Invoke(IServiceProvider services, Command<TAnswer> command, Act act, CancellationToken cancellationToken);
}

internal sealed class HandlerCall<TCommand, TAnswer> : HandlerCall<TAnswer>
    where TCommand : Command<TAnswer>
{
    public override Task<Decision<TAnswer>> Invoke(IServiceProvider services, Command<TAnswer> command, Act act, CancellationToken cancellationToken) =>
        services.GetRequiredService<IHandle<TCommand, TAnswer>>().Handle((TCommand)command, act, cancellationToken);
}
