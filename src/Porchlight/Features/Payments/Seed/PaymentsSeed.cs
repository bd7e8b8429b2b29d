using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Seeding;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Payments;

/// <summary>
/// The money of the visits there were: charges, copays, what plans decided, payments with their receipts, and a few balances left open.
/// Every sum comes from the same rules as at the desk.
/// </summary>
internal sealed class PaymentsSeed : ISeed
{
    private const int Days = 75;
    private static readonly Duration _planTakes = Duration.FromDays(21);

    public int Order => 50;

    public async Task SeedAsync(SeedContext context)
    {
        var clinic = context.Take<ClinicSnapshot>();
        var visits = await VisitsAsync(context, clinic);
        var patients = await new PatientCards(context.Db).OfAsync(visits.Select(visit => visit.Patient).Distinct());
        var payers = await FirstPayers.OfAsync(context.Db, [.. patients.Keys], context.Today);
        var books = new SeededBooks(context, clinic);
        var september = new LocalDate(context.Today.Year, 9, 3);
        books.AddOldVisit(
            context.Take<SeededPatients>()["Rosi"], clinic.Sites[0].Id, clinic.Payers.First(payer => payer.Name == "Samplecare").Id,
            september < context.Today ? september : september.PlusYears(-1));
        foreach (var visit in visits.Where(visit => patients.ContainsKey(visit.Patient)))
        {
            books.Add(visit, patients[visit.Patient], payers.TryGetValue(visit.Patient, out var payer) ? payer : null, context.Now - visit.Start > _planTakes);
        }

        books.Write();
    }

    private static async Task<List<AppointmentCard>> VisitsAsync(SeedContext context, ClinicSnapshot clinic)
    {
        var (cards, visits) = (new AppointmentCards(context.Db), new List<AppointmentCard>());
        for (var date = context.Today.PlusDays(-Days); date <= context.Today; date = date.PlusDays(1))
        {
            foreach (var site in clinic.Sites)
            {
                visits.AddRange((await cards.OnDayAsync(site.Id, date)).Where(visit => visit.State is >= VisitState.CheckedIn and <= VisitState.CheckedOut));
            }
        }

        return [.. visits.OrderBy(visit => visit.Times.CheckedIn ?? visit.Start).ThenBy(visit => visit.Id.Value)];
    }
}
