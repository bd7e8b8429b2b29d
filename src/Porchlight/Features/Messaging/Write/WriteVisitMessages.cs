using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Jobs;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Messaging;

/// <summary>Writes what the patient is to hear of a visit, one message per way they allow, and queues it.</summary>
internal sealed record WriteVisitMessages(AppointmentId Appointment, string Purpose) : Command<Done>;

internal sealed class WriteVisitMessagesHandler(ClinicDirectory clinic) : IHandle<WriteVisitMessages, Done>
{
    public async Task<Decision<Done>> Handle(WriteVisitMessages command, Act act, CancellationToken cancellationToken)
    {
        var visit = await new AppointmentCards(act.Db).FindAsync(command.Appointment, cancellationToken);
        if (visit is null || visit.Start <= act.Now || await new PatientCards(act.Db).OneAsync(visit.Patient, cancellationToken) is not { } patient)
        {
            return default(Done);
        }

        act.About(patient.Id);
        act.About(visit.Id);
        var practice = await clinic.NowAsync(cancellationToken);
        var site = practice.Site(visit.Site);
        var news = new VisitNews(command.Purpose, practice.Organisation.Name, site.Name, site.Phone, visit.Start.InZone(site.Zone).LocalDateTime);
        foreach (var message in ReachBy(patient).Select(way => Written(way.Channel, way.Party, news, visit, patient, act.Now)))
        {
            act.Db.Add(message);
            act.Enqueue(new SendMessage(message.Id), message.Channel == MessageChannel.Text ? QuietHours.Left(act.Now, site.Zone) : null);
            MessagingTopics.Changed(act, message);
        }

        return default(Done);
    }

    // Nothing goes out by itself to somebody who has died, or who asked to be reached in confidence: a person does that.
    private static IEnumerable<(MessageChannel Channel, string Party)> ReachBy(PatientCard patient)
    {
        if (patient.Flags.Contains(PatientFlag.Deceased) || patient.Flags.Contains(PatientFlag.Confidential))
        {
            yield break;
        }

        if (patient.TextConsent is TextConsent.VisitReminders or TextConsent.Everything && patient.Phone is { } phone)
        {
            yield return (MessageChannel.Text, phone.Value);
        }

        if (patient.Email is { } email)
        {
            yield return (MessageChannel.Email, email.Value);
        }
    }

    private static Message Written(MessageChannel channel, string party, VisitNews news, AppointmentCard visit, PatientCard patient, Instant now) => new()
    {
        Patient = patient.Id,
        Appointment = visit.Id,
        Site = visit.Site,
        Channel = channel,
        Party = party,
        Body = channel == MessageChannel.Text ? VisitWords.Text(news, patient.Language) : VisitWords.Mail(news, patient.Language),
        Purpose = news.Purpose,
        Language = patient.Language,
        UsefulUntil = visit.Start,
        At = now,
    };
}

internal sealed class OnVisitChanged(ICommandRunner runner) :
    ISubscribe<AppointmentBooked>, ISubscribe<AppointmentMoved>, ISubscribe<AppointmentCancelled>
{
    public Task<JobOutcome> OnAsync(AppointmentBooked happened, JobRun run, CancellationToken cancellationToken) =>
        WriteAsync(happened.Appointment, MessagePurpose.Booked, run, cancellationToken);

    public Task<JobOutcome> OnAsync(AppointmentMoved happened, JobRun run, CancellationToken cancellationToken) =>
        WriteAsync(happened.To, MessagePurpose.Moved, run, cancellationToken);

    public Task<JobOutcome> OnAsync(AppointmentCancelled happened, JobRun run, CancellationToken cancellationToken) =>
        WriteAsync(happened.Appointment, MessagePurpose.Cancelled, run, cancellationToken);

    private async Task<JobOutcome> WriteAsync(AppointmentId appointment, string purpose, JobRun run, CancellationToken cancellationToken)
    {
        await runner.RunAsync(new WriteVisitMessages(appointment, purpose), run.Operation, Actor.System("messaging"), cancellationToken);
        return JobOutcome.Done;
    }
}
