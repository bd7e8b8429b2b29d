using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Messaging.Api;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Jobs;
using Porchlight.Scheduling.Api;

namespace Porchlight.Messaging;

/// <summary>Takes one message to the provider or the mail server.</summary>
internal sealed record SendMessage(MessageId Message);

internal sealed class SendMessageJob(PorchlightDb db, TextProvider texts, Mailer mails, ClinicDirectory clinic, ICommandRunner runner) : IJob<SendMessage>
{
    public async Task<JobOutcome> RunAsync(SendMessage job, JobRun run, CancellationToken cancellationToken)
    {
        var message = await db.Set<Message>().FirstOrDefaultAsync(row => row.Id == job.Message, cancellationToken);
        if (message is not { State: MessageState.Queued })
        {
            return JobOutcome.Done;
        }

        if (!(message.Channel == MessageChannel.Text ? texts.IsSetUp : mails.IsSetUp))
        {
            return await TellAsync(message, MessageState.NotSent, null, "no-provider", run, cancellationToken);
        }

        return await MaySendAsync(message, run.Now, cancellationToken) switch
        {
            MaySend.Never never => await TellAsync(message, MessageState.NotSent, null, never.Why, run, cancellationToken),
            MaySend.Later later => new JobOutcome.Retry("not now", later.Wait),
            _ => await SendAsync(message, run, cancellationToken),
        };
    }

    private async Task<MaySend> MaySendAsync(Message message, Instant now, CancellationToken cancellationToken)
    {
        var visit = message.Appointment is { } id ? await new AppointmentCards(db).FindAsync(id, cancellationToken) : null;
        var isOff = message.Purpose != MessagePurpose.Cancelled && visit is { IsActive: false };
        var isOptedOut = await db.Set<OptOut>().AnyAsync(row => row.Number == message.Party, cancellationToken);
        var weekAgo = now - Duration.FromDays(7);
        var earlier = await db.Set<Message>()
            .Where(row => row.Party == message.Party && row.Channel == MessageChannel.Text && row.SentAt > weekAgo && row.Id != message.Id)
            .Select(row => row.SentAt!.Value).ToListAsync(cancellationToken);
        return SendingRules.Decide(message, isOff, isOptedOut, earlier, now, await ZoneAsync(message, cancellationToken));
    }

    private async Task<JobOutcome> SendAsync(Message message, JobRun run, CancellationToken cancellationToken)
    {
        var answer = message.Channel == MessageChannel.Text
            ? await texts.SendAsync(message, mayHaveBeenSent: run.Attempt > 1, IsOtherAsync, cancellationToken)
            : await mails.SendAsync(message, await SubjectAsync(message, cancellationToken), await CalendarAsync(message, run.Now, cancellationToken), cancellationToken);
        return answer switch
        {
            SendingAnswer.Taken taken => await TellAsync(message, MessageState.Sent, taken.Sid, null, run, cancellationToken),
            SendingAnswer.Refused refused => await TellAsync(message, MessageState.Failed, null, refused.Code, run, cancellationToken),
            SendingAnswer.TryLater later when run.Attempt < 6 => new JobOutcome.Retry(later.Why),
            _ => await TellAsync(message, MessageState.Failed, null, "unreachable", run, cancellationToken),
        };

        Task<bool> IsOtherAsync(string sid) => db.Set<Message>().AnyAsync(row => row.ProviderSid == sid && row.Id != message.Id, cancellationToken);
    }

    private async Task<string> SubjectAsync(Message message, CancellationToken cancellationToken)
    {
        var start = message.UsefulUntil ?? message.At;
        var practice = await clinic.NowAsync(cancellationToken);
        var at = start.InZone(await ZoneAsync(message, cancellationToken)).LocalDateTime;
        return VisitWords.Subject(new VisitNews(message.Purpose, practice.Organisation.Name, "", "", at), message.Language);
    }

    private async Task<CalendarVisit?> CalendarAsync(Message message, Instant now, CancellationToken cancellationToken)
    {
        if (message.Purpose == MessagePurpose.Cancelled || message.Appointment is not { } id || await new AppointmentCards(db).FindAsync(id, cancellationToken) is not { } visit)
        {
            return null;
        }

        var practice = await clinic.NowAsync(cancellationToken);
        return new CalendarVisit(message.Id, id, practice.Organisation.Name, practice.Site(visit.Site).Address.Say, visit.Start, visit.End, now);
    }

    private async Task<DateTimeZone> ZoneAsync(Message message, CancellationToken cancellationToken) =>
        (await clinic.NowAsync(cancellationToken)).Sites.Find(message.Site)?.Zone ?? DateTimeZone.Utc;

    private async Task<JobOutcome> TellAsync(Message message, MessageState state, string? sid, string? why, JobRun run, CancellationToken cancellationToken)
    {
        await runner.RunAsync(new TellMessage(message.Id, state, sid, why), run.Operation, Actor.System("messaging"), cancellationToken);
        return JobOutcome.Done;
    }
}
