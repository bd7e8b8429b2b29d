namespace Porchlight.Platform;

/// <summary>
/// A feature says in one file what it brings. Command handlers, jobs, subscribers, tables, verbs and checks are found in the assembly and
/// need no line here.
/// </summary>
public interface IFeature
{
    static abstract void AddServices(IServiceCollection services, IConfiguration configuration);

    static abstract void Map(IEndpointRouteBuilder routes);
}

internal sealed class FeatureList
{
    private readonly List<Action<IEndpointRouteBuilder>> _maps = [];

    public FeatureList Add<TFeature>(WebApplicationBuilder builder)
        where TFeature : IFeature
    {
        TFeature.AddServices(builder.Services, builder.Configuration);
        _maps.Add(TFeature.Map);
        return this;
    }

    public void Map(IEndpointRouteBuilder routes) => _maps.ForEach(map => map(routes));
}
