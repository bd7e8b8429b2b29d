using Porchlight.Platform;

namespace Porchlight.Fhir;

/// <summary>FHIR R4 to and from other systems. Tables <c>interop_fhir_*</c>; verb <c>import fhir</c>.</summary>
internal sealed class FhirConnection : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<FhirImport>();

    public static void Map(IEndpointRouteBuilder routes)
    {
        // Nothing is asked of us over FHIR yet but what the verb brings in.
    }
}
