using NodaTime;

namespace Porchlight.Payments;

/// <summary>The one table of how an intent goes on.</summary>
internal static class CardOutcome
{
    /// <summary>
    /// What is settled stays, with one exception: a card approved after we had given the order up was charged, and is booked. An approval of
    /// another amount than we asked for is not ours to book: it stays unknown until a person has looked.
    /// </summary>
    public static IntentState After(this CardIntent intent, TerminalWord word, bool answersTheOrder, Instant now)
    {
        var age = now - intent.At;
        return (intent.State, word.Status) switch
        {
            (IntentState.Approved or IntentState.Declined or >= IntentState.GivingBack, _) => intent.State,
            (_, TerminalWord.Approved) => word.AmountCents == intent.Amount.Cents ? IntentState.Approved : IntentState.Unknown,
            (IntentState.Cancelled, _) => intent.State,
            (_, TerminalWord.Declined) => IntentState.Declined,
            (_, TerminalWord.Cancelled) => IntentState.Cancelled,
            // Said to the order itself, so it took nothing; said to a question it is no answer.
            (_, TerminalWord.Unavailable) when answersTheOrder => IntentState.Cancelled,
            (_, TerminalWord.NotFound) when age >= CardIntents.GoneAfter => IntentState.Cancelled,
            (_, TerminalWord.InProgress) when age < CardIntents.UnknownAfter => intent.State == IntentState.Intended ? IntentState.Sent : intent.State,
            (IntentState.Intended, TerminalWord.NotFound or TerminalWord.Unavailable or TerminalWord.Silent) when !answersTheOrder && age < CardIntents.UnknownAfter => intent.State,
            (IntentState.Sent, TerminalWord.NotFound or TerminalWord.Unavailable or TerminalWord.Silent) when age < CardIntents.UnknownAfter => intent.State,
            _ => IntentState.Unknown,
        };
    }
}
