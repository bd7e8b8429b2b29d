using Porchlight.Platform;
using Porchlight.Platform.Ui;

namespace Porchlight.Records;

/// <summary>Documents on a chart and requests for records. Tables <c>records_*</c>; permissions <c>documents.*</c>, <c>records.requests</c>.</summary>
internal sealed class RecordsFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IRoom>(new Room("Records", "/records", 'R', 7, "records.requests", "folders"));
        services.AddSingleton<DocumentStore>();
        services.AddScoped<RequestReader>();
        services.AddScoped<IChartPart, DocumentsOnChart>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        DocumentEndpoints.Map(routes);
        RequestEndpoints.Map(routes);
    }
}
