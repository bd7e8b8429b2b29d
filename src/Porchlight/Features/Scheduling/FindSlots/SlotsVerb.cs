using System.CommandLine;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Porchlight.Availability;
using Porchlight.Clinic.Api;
using Porchlight.Platform;
using Porchlight.Platform.Cli;
using Porchlight.Platform.Wording;

namespace Porchlight.Scheduling;

/// <summary><c>porchlight slots find</c>: what the schedule search would offer, and why.</summary>
internal sealed class SlotsVerb : IVerb
{
    private static readonly JsonSerializerOptions _json = new(PlatformJson.Options) { WriteIndented = false };

    public Command Build()
    {
        var visitType = new Option<string>("--visit-type") { Description = "Code or beginning of the name of the visit type.", Required = true };
        var provider = new Option<string?>("--provider") { Description = "A provider's name or its beginning; anyone when not said." };
        var site = new Option<string?>("--site") { Description = "A site's name or letter; every site when not said." };
        var patient = new Option<string?>("--patient") { Description = "A patient's id: length and usual provider follow from the record." };
        var from = new Option<string?>("--from") { Description = "First day as typed at the desk (t, t+7, next tue, 2026-12-01); today when not said." };
        var days = new Option<int>("--days") { Description = "How many days to look at.", DefaultValueFactory = _ => 30 };
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var find = new Command("find", "Find the best places for a visit.") { visitType, provider, site, patient, from, days, data, json };
        find.SetAction((arguments, cancellationToken) => ReadingVerbs.RunAsync(
            arguments.GetValue(data), (services, token) => FindAsync(arguments, services, token), cancellationToken));
        return new Command("slots", "Ask the schedule.") { find };

        async Task<int> FindAsync(ParseResult arguments, IServiceProvider services, CancellationToken cancellationToken)
        {
            var clinic = await services.GetRequiredService<ClinicDirectory>().NowAsync(cancellationToken);
            var wish = Wish(
                clinic, arguments.GetValue(visitType)!, arguments.GetValue(provider), arguments.GetValue(site), arguments.GetValue(patient),
                arguments.GetValue(from), arguments.GetValue(days), services.GetRequiredService<IClock>().GetCurrentInstant());
            if (wish is not Decision<SlotWish>.Accepted { Value: var asked })
            {
                await Console.Error.WriteLineAsync(Words.In("en", wish.Refusal!.Sentence, [.. wish.Refusal.Facts]));
                return 2;
            }

            var offers = await services.GetRequiredService<SlotFinder>().FindAsync(asked, 10, cancellationToken);
            var words = services.GetRequiredService<Words>();
            Console.WriteLine(arguments.GetValue(json) ? JsonSerializer.Serialize(Found(offers, words), _json) : Lines(offers, words));
            return 0;
        }
    }

    internal static Decision<SlotWish> Wish(
        ClinicSnapshot clinic, string visitType, string? provider, string? site, string? patient, string? from, int days, Instant now)
    {
        if (PanelReader.Find(visitType, clinic) is not { } type)
        {
            return new Refusal("slots.visit-type-unknown", "No visit type has that code or name.", "visit-type");
        }

        var at = site is null ? null : clinic.Sites.Active.FirstOrDefault(found =>
            string.Equals(found.Name, site, StringComparison.OrdinalIgnoreCase) || string.Equals($"{found.Letter}", site, StringComparison.OrdinalIgnoreCase));
        var named = PanelReader.Named(provider ?? "", clinic);
        if ((site is not null && at is null) || (provider is not null && named.Count == 0) || days < 1)
        {
            return new Refusal("slots.nothing-of-that-name", "No such site or provider, or fewer than one day.");
        }

        var home = at ?? clinic.Sites.Active[0];
        if (TypedDate.Read(from, home.Today(now)) is not Decision<TypedDate>.Accepted { Value: var first })
        {
            return TypedDate.NotUnderstood;
        }

        var start = SiteTime.At(first.Date.AtMidnight(), home.Zone);
        return new SlotWish(type, IId<PatientId>.Parse(patient), named, at is null ? [] : [at.Id], start, start + Duration.FromDays(days), PanelReader.Half(first));
    }

    private static object Found(SlotOffers offers, Words words) => new
    {
        solutions = offers.Offers.Select(offer => new
        {
            rank = offer.Rank,
            start = Written(offer.Start, offer.Site),
            end = Written(offer.End, offer.Site),
            provider = offer.Provider.Name,
            site = offer.Site.Name,
            resources = offer.Room is null ? [] : new[] { offer.Room.Name },
            why = SlotWords.Why(words, offer, offers.Usual, 0).ToArray(),
        }),
        whyNone = offers.WhyNone.Select(why => SlotWords.None(words, why)).ToArray(),
    };

    private static string Lines(SlotOffers offers, Words words) => offers.Offers.Count == 0
        ? SlotWords.None(words, offers.WhyNone.Count > 0 ? offers.WhyNone[0] : null)
        : string.Join('\n', offers.Offers.Select(offer =>
            $"{offer.Rank,2}  {Written(offer.Start, offer.Site)}  {offer.Provider.Name}, {offer.Site.Name}  {string.Join(' ', SlotWords.Why(words, offer, offers.Usual, 0))}"));

    private static string Written(Instant instant, SiteInfo site) => OffsetDateTimePattern.Rfc3339.Format(instant.InZone(site.Zone).ToOffsetDateTime());
}
