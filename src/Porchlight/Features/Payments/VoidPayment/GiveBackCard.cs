using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Payments.Api;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Jobs;
using Porchlight.Work.Api;

namespace Porchlight.Payments;

/// <summary>
/// Queued with the void of a card's receipt. Our books are reversed at once, because taking the payment back is decided here and must fall on
/// the day; whether the card got its money is the processor's to say, and stays open until it has said so. Asking again is harmless.
/// </summary>
internal sealed record GiveBackCard(IntentId Intent, int Round);

internal sealed class GiveBackCardJob(PorchlightDb db, CardTerminal terminal, ICommandRunner runner) : IJob<GiveBackCard>
{
    public async Task<JobOutcome> RunAsync(GiveBackCard job, JobRun run, CancellationToken cancellationToken)
    {
        if (!await db.CardIntents.AnyAsync(row => row.Id == job.Intent && row.State == IntentState.GivingBack, cancellationToken))
        {
            return JobOutcome.Done;
        }

        var word = await terminal.VoidAsync(job.Intent.ToString(), cancellationToken);
        await runner.RunAsync(new HearGivenBack(job.Intent, word, job.Round), run.Operation, Actor.System("card terminal"), cancellationToken);
        return JobOutcome.Done;
    }
}

/// <summary>What the processor said of the void. Silence is no answer: it is asked again, and after a minute a person is told.</summary>
internal sealed record HearGivenBack(IntentId Intent, TerminalWord Word, int Round) : Command<Done>;

internal sealed class HearGivenBackHandler : IHandle<HearGivenBack, Done>
{
    // Twelve rounds of five seconds.
    private const int UnknownAfterRound = 12;

    public async Task<Decision<Done>> Handle(HearGivenBack command, Act act, CancellationToken cancellationToken)
    {
        if (await act.Db.CardIntents.FirstOrDefaultAsync(row => row.Id == command.Intent, cancellationToken) is not { State: IntentState.GivingBack } intent)
        {
            return PaymentRefusals.IntentUnknown;
        }

        act.About(intent.Patient);
        act.About(intent.Id);
        act.Note("said", command.Word.Status);
        intent.State = After(command.Word.Status);
        if (intent.State == IntentState.GivingBack)
        {
            act.Enqueue(new GiveBackCard(intent.Id, command.Round + 1), CardIntents.AskAgainAfter(command.Round + 1));
        }

        if (intent.State == IntentState.GivenBack)
        {
            act.Publish(new WorkSettled(CauseOf(intent.Id)));
        }
        else if (intent.State == IntentState.NotGivenBack)
        {
            intent.Reason = command.Word.Status;
            act.Publish(Work(
                intent,
                command.Word.Status == TerminalWord.NotFound
                    ? "The terminal does not know this charge. Find it with the card company and refund it by hand; our books say taken back."
                    : "The card was not given its money back. Refund it on the terminal; our books say taken back.",
                act.Now));
        }
        else if (command.Round == UnknownAfterRound)
        {
            act.Publish(Work(intent, "We do not know yet if the card got its money back. We keep asking; look at the terminal.", act.Now));
        }

        Collecting.Changed(act, intent.Patient, intent.Site);
        return default(Done);
    }

    internal static IntentState After(string said) => said switch
    {
        TerminalWord.Voided => IntentState.GivenBack,
        // It stands as it was: the batch is closed. Or there is no such charge, and somebody must look which.
        TerminalWord.Approved or TerminalWord.Declined or TerminalWord.Cancelled or TerminalWord.NotFound => IntentState.NotGivenBack,
        _ => IntentState.GivingBack,
    };

    internal static string CauseOf(IntentId intent) => $"card-back:{intent}";

    private static WorkRaised Work(CardIntent intent, string why, Instant now) => new(
        CauseOf(intent.Id), "payment", new Phi<string>(Platform.Wording.Words.In("en", "Card payment of {0}", intent.Amount)), why, now + Duration.FromHours(1),
        "lead", intent.Site, intent.Patient, intent.Appointment, $"/receipts/{intent.Receipt}", "Look at it");
}
