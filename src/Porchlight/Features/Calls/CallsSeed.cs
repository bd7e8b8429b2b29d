using NodaTime;
using Porchlight.Calls.Api;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Seeding;
using Porchlight.Registration.Api;

namespace Porchlight.Calls;

/// <summary>This morning's calls at the main site: one wrapped up, one that nobody answered in time, two who were promised a call back.</summary>
internal sealed class CallsSeed : ISeed
{
    public int Order => 70;

    public Task SeedAsync(SeedContext context)
    {
        var (patients, site) = (context.Take<SeededPatients>(), context.Take<ClinicSnapshot>().Sites.Active[0]);
        var cards = patients.All.ToDictionary(patient => patient.Id, patient => patient.Card);
        var missed = Rang(1, "Kofi", 20);
        (missed.State, missed.EndedAt) = (CallState.Ended, missed.RangAt + Duration.FromSeconds(41));
        context.Publish(HearCallHandler.Missed(missed, missed.EndedAt!.Value));
        context.Insert(
            Talked(0, "Rosi", 55, "change", "Asked for a later time; stays as it is."),
            missed,
            Promised(2, "Wren", 38, "change", "Wants to know if ten minutes late is all right.", 14),
            Promised(3, "Jo", 95, "bill", "Asks about a charge on the last bill. We look it up and call back.", 75));
        return Task.CompletedTask;

        Call Promised(int number, string called, int minutesAgo, string reason, string outcome, int inMinutes)
        {
            var call = Talked(number, called, minutesAgo, reason, outcome);
            call.PromisedFor = context.Now + Duration.FromMinutes(inMinutes);
            context.Publish(CallActHandlers.Promised(call, cards[patients[called]], call.PromisedFor.Value));
            return call;
        }

        Call Talked(int number, string called, int minutesAgo, string reason, string outcome)
        {
            var call = Rang(number, called, minutesAgo);
            call.AnsweredAt = call.RangAt + Duration.FromSeconds(18);
            call.Verified(patients[called], "name+birth-date", call.RangAt + Duration.FromSeconds(60));
            call.WrapUp(reason, outcome, call.RangAt + Duration.FromMinutes(4));
            return call;
        }

        Call Rang(int number, string called, int minutesAgo) => new()
        {
            Id = context.Id<CallId>("call", number),
            Sid = $"CA-seed-{number}",
            From = cards[patients[called]].Phone?.Value ?? "anonymous",
            Line = site.Phone,
            Site = site.Id,
            RangAt = context.Now - Duration.FromMinutes(minutesAgo),
        };
    }
}
