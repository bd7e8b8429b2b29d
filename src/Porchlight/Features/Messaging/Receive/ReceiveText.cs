using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Messaging.Api;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Jobs;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Messaging;

/// <summary>A text came in. STOP is obeyed at once, Y confirms the one visit it can mean, and everything else is for a person.</summary>
internal sealed record ReceiveText(string Sid, Phi<string> From, Phi<string> Body, bool ProviderHeardStop) : Command<Done>;

internal sealed class ReceiveTextHandler : IHandle<ReceiveText, Done>
{
    private const int LongestBody = 1600;

    public async Task<Decision<Done>> Handle(ReceiveText command, Act act, CancellationToken cancellationToken)
    {
        if (await act.Db.Set<Message>().AnyAsync(row => row.ProviderSid == command.Sid, cancellationToken))
        {
            return default(Done);
        }

        var owners = await new PatientLookup(act.Db).WithPhoneAsync(PhoneNumber.FromStored(command.From.Reveal()), cancellationToken);
        var asked = await AskedAsync(command.From, act, cancellationToken);
        var answer = command.ProviderHeardStop ? Answer.Stop : AnswerWords.Read(command.Body.Reveal());
        var message = Received(command, asked, owners, act.Now);
        act.Db.Add(message);
        act.Note("answer", answer);
        MessagingTopics.Changed(act, message);
        if (!await ObeyAsync(answer, message, asked, act, cancellationToken))
        {
            act.Publish(MessagingTopics.ToRead(message, act.Now));
        }

        return default(Done);
    }

    private static async Task<bool> ObeyAsync(Answer answer, Message message, IReadOnlyList<AppointmentCard> asked, Act act, CancellationToken cancellationToken)
    {
        var stopped = await act.Db.Set<OptOut>().FirstOrDefaultAsync(row => row.Number == message.Party, cancellationToken);
        switch (answer)
        {
            case Answer.Stop when stopped is null:
                act.Db.Add(new OptOut { Number = message.Party, Since = act.Now });
                break;
            case Answer.Start when stopped is not null:
                act.Db.Remove(stopped);
                break;
            case Answer.Yes when asked is [{ State: VisitState.Booked } visit]:
                act.Enqueue(new ConfirmByText(visit.Id));
                break;
            case Answer.Yes when asked is not [{ State: VisitState.Confirmed }]:
            case Answer.Other:
                return false;
        }

        message.HandledAt = act.Now;
        return true;
    }

    // The visits this number was asked about that are still to come.
    private static async Task<IReadOnlyList<AppointmentCard>> AskedAsync(Phi<string> from, Act act, CancellationToken cancellationToken)
    {
        var ids = await act.Db.Set<Message>()
            .Where(row => row.Party == from && row.UsefulUntil > act.Now && row.Appointment != null && row.State != MessageState.NotSent)
            .Select(row => row.Appointment!.Value).Distinct().ToListAsync(cancellationToken);
        var visits = await new AppointmentCards(act.Db).OfAsync(ids, cancellationToken);
        return [.. visits.Values.Where(visit => VisitStates.IsExpected(visit.State)).OrderBy(visit => visit.Start)];
    }

    private static Message Received(ReceiveText command, IReadOnlyList<AppointmentCard> asked, IReadOnlyList<PatientId> owners, Instant now)
    {
        var body = command.Body.Reveal();
        return new Message
        {
            Patient = asked is [var only] ? only.Patient : owners is [var owner] ? owner : null,
            Appointment = asked is [var visit] ? visit.Id : null,
            Site = asked is [var first, ..] ? first.Site : null,
            Channel = MessageChannel.Text,
            Party = command.From,
            Body = body.Length > LongestBody ? body[..LongestBody] : body,
            Purpose = MessagePurpose.Reply,
            State = MessageState.Received,
            ProviderSid = command.Sid,
            At = now,
        };
    }
}

/// <summary>Confirms through the visit's own state machine, which may say no: then nothing is lost but the wish.</summary>
internal sealed record ConfirmByText(AppointmentId Appointment);

internal sealed class ConfirmByTextJob(ICommandRunner runner) : IJob<ConfirmByText>
{
    public async Task<JobOutcome> RunAsync(ConfirmByText job, JobRun run, CancellationToken cancellationToken)
    {
        await runner.RunAsync(new ConfirmVisit(job.Appointment), run.Operation, Actor.System("text"), cancellationToken);
        return JobOutcome.Done;
    }
}
