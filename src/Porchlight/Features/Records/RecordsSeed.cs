using Porchlight.Clinic.Api;
using Porchlight.Platform.Seeding;
using Porchlight.Registration.Api;

namespace Porchlight.Records;

/// <summary>One request for records that is due in five days.</summary>
internal sealed class RecordsSeed : ISeed
{
    public int Order => 70;

    public Task SeedAsync(SeedContext context)
    {
        var (patients, site) = (context.Take<SeededPatients>(), context.Take<ClinicSnapshot>().Sites.Active[0]);
        context.Insert(RecordsRequest.Logged(
            context.Id<Api.RecordsRequestId>("records-request"), patients["Theo"], site.Id, "The patient", "Visits and letters since January 2024", "By e-mail", context.Today.PlusDays(-25)));
        return Task.CompletedTask;
    }
}
