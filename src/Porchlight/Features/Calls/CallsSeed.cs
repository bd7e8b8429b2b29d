using NodaTime;
using Porchlight.Calls.Api;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Seeding;
using Porchlight.Registration.Api;

namespace Porchlight.Calls;

/// <summary>This morning's calls at the main site: one wrapped up, one that nobody answered in time.</summary>
internal sealed class CallsSeed : ISeed
{
    public int Order => 70;

    public async Task SeedAsync(SeedContext context)
    {
        var (patients, site) = (context.Take<SeededPatients>(), context.Take<ClinicSnapshot>().Sites.Active[0]);
        var cards = await new PatientCards(context.Db).OfAsync([patients["Rosi"], patients["Kofi"]]);
        var talked = Rang(0, cards[patients["Rosi"]], 55);
        talked.AnsweredAt = talked.RangAt + Duration.FromSeconds(18);
        talked.Verified(patients["Rosi"], "name+birth-date", talked.RangAt + Duration.FromSeconds(60));
        talked.WrapUp("change", "Asked for a later time; stays as it is.", talked.RangAt + Duration.FromMinutes(4));
        var missed = Rang(1, cards[patients["Kofi"]], 20);
        (missed.State, missed.EndedAt) = (CallState.Ended, missed.RangAt + Duration.FromSeconds(41));
        context.Insert(talked, missed);

        Call Rang(int number, PatientCard from, int minutesAgo) => new()
        {
            Id = context.Id<CallId>("call", number),
            Sid = $"CA-seed-{number}",
            From = from.Phone?.Value ?? "anonymous",
            Line = site.Phone,
            Site = site.Id,
            RangAt = context.Now - Duration.FromMinutes(minutesAgo),
        };
    }
}
