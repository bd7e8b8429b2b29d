using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Coverage;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Seeding;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Clearinghouse;

/// <summary>
/// Cards for nearly all patients, and what their payers said about the visits there were and those to come. Leaves
/// <see cref="SeededCopays"/>.
/// </summary>
internal sealed class CoverageSeed(ClearinghouseSettings settings) : ISeed
{
    // So many plans are asked about on one thread, by a payer with control numbers of its own.
    private const int Stretch = 400;

    private List<SeededQuestion> _questions = [];

    public int Order => 45;

    public Task SeedAsync(SeedContext context)
    {
        var (clinic, patients, visits) = (context.Take<ClinicSnapshot>(), context.Take<SeededPatients>(), context.Take<SeededVisits>());
        var calendar = new SeededVisitsOf(visits.All, context.Now);
        var cards = Cards(context, clinic, patients, calendar);
        Ask(context, patients, calendar, cards);
        var exchanges = Exchanges(context, clinic, cards);

        context.Insert<PatientCoverage>(cards);
        context.Insert(exchanges.Select(exchange => exchange.Standing));
        context.Insert(exchanges.SelectMany(exchange => exchange.Inquiries));
        context.Insert(exchanges.SelectMany(exchange => exchange.Messages));
        context.Insert(exchanges.SelectMany(exchange => exchange.Answers));
        context.Insert(ControlNumbers.From(settings.ReceiverId, _questions.Count));
        GoOn(context, patients, calendar, exchanges);
        context.Leave(new SeededCopays(clinic, cards, exchanges.Select(exchange => exchange.Known)));
        return Task.CompletedTask;
    }

    private static List<PatientCoverage> Cards(SeedContext context, ClinicSnapshot clinic, SeededPatients patients, SeededVisitsOf calendar)
    {
        var (cards, byId) = (new SeededCards(context, clinic), patients.All.ToDictionary(patient => patient.Id));
        var told = NamedCards.Of(patients, cards, byId);
        // Parents before their children, who are on the parents' plans.
        return
        [
            .. patients.All.SelectMany(patient => told.TryGetValue(patient.Id, out var named)
                ? named
                : cards.Of(patient, patient.Guarantor is { } parent ? byId[parent] : null, calendar.IsExpectedSoon(patient.Id))),
        ];
    }

    /// <summary>About the last visit there was and the next there is; a few of those to come were not asked about yet.</summary>
    private void Ask(SeedContext context, SeededPatients patients, SeededVisitsOf calendar, IEnumerable<PatientCoverage> cards)
    {
        var (chance, byId) = (context.Random("coverage.questions"), patients.All.ToDictionary(patient => patient.Id, patient => patient.Card));
        foreach (var card in cards)
        {
            var named = NamedCards.StoryOf(patients, card.Patient);
            if (calendar.Last(card.Patient) is { } last && (calendar.Next(card.Patient) is null || named is not null || calendar.IsExpectedSoon(card.Patient)))
            {
                Add(card, last, last.Start - Duration.FromMinutes(chance.Next(60, 4000)));
            }

            if (calendar.Next(card.Patient) is not { } next || named == Story.NotAsked || (named is null && chance.Next(100) < 4))
            {
                continue;
            }

            var before = named == Story.Unheard ? Duration.FromDays(14) : Duration.FromMinutes(chance.Next(70, 8 * 24 * 60));
            Add(card, next, context.Now - before);
            if (named == Story.Unheard)
            {
                // At the desk, ten minutes ago.
                Add(card, next, context.Now - Duration.FromMinutes(10), "asked", isUnheard: true);
            }
        }

        // Control numbers were given in the order of time.
        _questions = [.. _questions.OrderBy(question => question.At).ThenBy(question => question.Number).Select((question, i) => question with { Number = i })];

        void Add(PatientCoverage card, AppointmentCard visit, Instant at, string because = "booked", bool isUnheard = false) =>
            _questions.Add(new SeededQuestion(_questions.Count, card, byId[card.Patient], visit, Instant.Min(at, context.Now).InMicroseconds(), because, isUnheard));
    }

    private List<SeededExchange> Exchanges(SeedContext context, ClinicSnapshot clinic, IReadOnlyList<PatientCoverage> cards)
    {
        var asking = new SeededAsking(context, clinic, settings);
        var asked = _questions.ToLookup(question => question.Coverage.Id);
        var stretches = cards.Where(card => asked[card.Id].Any()).Chunk(Stretch).ToList();
        var made = new List<SeededExchange>[stretches.Count];
        Parallel.For(0, stretches.Count, at =>
        {
            var payer = new PayerNextDoor(context.Plan.Number, at * Stretch * 10L);
            made[at] = [.. stretches[at].Select(card => asking.Ask(card, asked[card.Id], payer))];
        });
        return [.. made.SelectMany(stretch => stretch)];
    }

    /// <summary>What is not settled goes on: questions that go out again by themselves, and plans that need a person before the visit.</summary>
    private static void GoOn(SeedContext context, SeededPatients patients, SeededVisitsOf calendar, IEnumerable<SeededExchange> exchanges)
    {
        var names = patients.All.ToDictionary(patient => patient.Id, patient => patient.Card.Shown.Full);
        foreach (var exchange in exchanges)
        {
            if (exchange.Again is { } again)
            {
                context.Enqueue(new AskPayer(exchange.Inquiries[^1].Id), again);
            }

            if (exchange.Known is { Standing: { WorkSince: not null } standing, Current: { } current })
            {
                context.Publish(Concluding.WorkOf(
                    standing, exchange.Inquiries[^1], current, names[standing.Patient], calendar.Next(standing.Patient)?.Start ?? context.Now));
            }
        }
    }
}
