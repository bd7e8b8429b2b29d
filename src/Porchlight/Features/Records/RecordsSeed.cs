using Porchlight.Clinic.Api;
using Porchlight.Platform.Seeding;
using Porchlight.Registration.Api;

namespace Porchlight.Records;

/// <summary>Two requests for records: one due in five days, one in three weeks.</summary>
internal sealed class RecordsSeed : ISeed
{
    public int Order => 70;

    public Task SeedAsync(SeedContext context)
    {
        var (patients, site) = (context.Take<SeededPatients>(), context.Take<ClinicSnapshot>().Sites.Active[0]);
        var cards = patients.All.ToDictionary(patient => patient.Id, patient => patient.Card);
        RecordsRequest[] requests =
        [
            Logged(0, "Theo", "Visits and letters since January 2024", "By e-mail", 25),
            Logged(1, "Tess", "Everything about the broken arm", "On paper", 9),
        ];
        context.Insert<RecordsRequest>(requests);
        foreach (var request in requests)
        {
            context.Publish(RequestHandlers.Work(request, cards[request.Patient], site.Zone));
        }

        return Task.CompletedTask;

        RecordsRequest Logged(int number, string called, string what, string format, int daysAgo) => RecordsRequest.Logged(
            context.Id<Api.RecordsRequestId>("records-request", number), patients[called], site.Id, "The patient", what, format, context.Today.PlusDays(-daysAgo));
    }
}
