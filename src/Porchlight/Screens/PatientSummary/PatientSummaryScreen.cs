using Porchlight.Platform;

namespace Porchlight.PatientSummary;

internal sealed class PatientSummaryScreen : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
    }
}
