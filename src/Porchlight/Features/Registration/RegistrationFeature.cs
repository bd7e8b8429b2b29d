using Porchlight.Platform;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>Who the patient is and how to reach them. Tables <c>registration_*</c>; permissions <c>patients.*</c>.</summary>
internal sealed class RegistrationFeature : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<PatientCards>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
    }
}
