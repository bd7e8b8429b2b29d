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
    private static readonly Duration _planTakes = Duration.FromDays(21);

    public int Order => 50;

    public Task SeedAsync(SeedContext context)
    {
        var (clinic, patients) = (context.Take<ClinicSnapshot>(), context.Take<SeededPatients>());
        var (cards, copays) = (patients.All.ToDictionary(patient => patient.Id, patient => patient.Card), context.Take<SeededCopays>());
        var books = new SeededBooks(context, clinic);
        var september = new LocalDate(context.Today.Year, 9, 3);
        books.AddOldVisit(
            patients["Rosi"], clinic.Sites[0].Id, clinic.Payers.First(payer => payer.Name == "Samplecare").Id,
            september < context.Today ? september : september.PlusYears(-1));
        List<AppointmentCard> visits = [.. Visits(context)];
        // Somebody in care now, and not one of those who have a story of their own.
        var named = patients.All.Take(20).Select(patient => patient.Id).ToHashSet();
        var silent = visits.Find(visit => visit.State is VisitState.CheckedIn or VisitState.Roomed or VisitState.WithProvider && visit.Date == context.Today
            && visit.Site == clinic.Sites[0].Id && !named.Contains(visit.Patient) && copays.Of(visit) > Money.Zero);
        foreach (var visit in visits)
        {
            if (visit == silent)
            {
                books.AddSilentCard(visit, cards[visit.Patient], copays.PayerOf(visit.Patient), copays.Of(visit)!.Value);
                continue;
            }

            books.Add(visit, cards[visit.Patient], copays.PayerOf(visit.Patient), copays.Of(visit), context.Now - visit.Start > _planTakes);
        }

        books.Write();
        return Task.CompletedTask;
    }

    private static IEnumerable<AppointmentCard> Visits(SeedContext context) => context.Take<SeededVisits>().All
        .Where(visit => visit.State is >= VisitState.CheckedIn and <= VisitState.CheckedOut && visit.Date <= context.Today)
        .OrderBy(visit => visit.Times.CheckedIn ?? visit.Start).ThenBy(visit => visit.Id.Value);
}
