using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Messaging.Api;
using Porchlight.Platform.Seeding;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Messaging;

/// <summary>This morning's messages at the main site: one delivered, one that did not get through, one answer to read.</summary>
internal sealed class MessagingSeed : ISeed
{
    public int Order => 70;

    public async Task SeedAsync(SeedContext context)
    {
        var (patients, practice) = (context.Take<SeededPatients>(), context.Take<ClinicSnapshot>());
        var site = practice.Sites.Active[0];
        var cards = await new PatientCards(context.Db).OfAsync([patients["Rosi"], patients["Otis"], patients["Ada"]]);
        var (failed, reply) = (To(1, "Otis", MessageState.Failed, "30006", 40), From(2, "Ada", "Can I come half an hour later?", 15));
        context.Insert(To(0, "Rosi", MessageState.Delivered, null, 50), failed, reply);
        context.Publish(MessagingTopics.NotThrough(failed, failed.SentAt!.Value));
        context.Publish(MessagingTopics.ToRead(reply, reply.At));

        Message To(int number, string called, MessageState state, string? why, int minutesAgo)
        {
            var card = cards[patients[called]];
            var visit = VisitOf(card);
            var news = new VisitNews(MessagePurpose.Booked, practice.Organisation.Name, site.Name, site.Phone, visit is null ? context.Today.PlusDays(9).At(new LocalTime(9, 20)) : visit.Start.InZone(site.Zone).LocalDateTime);
            return Made(number, card, VisitWords.Text(news, card.Language), MessagePurpose.Booked, state, why, minutesAgo, visit?.Id);
        }

        AppointmentCard? VisitOf(PatientCard card) => context.Take<SeededVisits>().All.FirstOrDefault(visit => visit.Patient == card.Id && visit.Date == context.Today);

        Message From(int number, string called, string words, int minutesAgo) =>
            Made(number, cards[patients[called]], words, MessagePurpose.Reply, MessageState.Received, null, minutesAgo, VisitOf(cards[patients[called]])?.Id);

        Message Made(int number, PatientCard card, string body, string purpose, MessageState state, string? why, int minutesAgo, AppointmentId? visit) => new()
        {
            Id = context.Id<MessageId>("message", number),
            Patient = card.Id,
            Site = site.Id,
            Appointment = visit,
            Channel = MessageChannel.Text,
            Party = card.Phone?.Value ?? "",
            Body = body,
            Purpose = purpose,
            Language = card.Language,
            State = state,
            Why = why,
            ProviderSid = $"SM-seed-{number}",
            At = context.Now - Duration.FromMinutes(minutesAgo),
            SentAt = state == MessageState.Received ? null : context.Now - Duration.FromMinutes(minutesAgo),
        };
    }
}
