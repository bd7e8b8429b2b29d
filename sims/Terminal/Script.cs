namespace Porchlight.Sims.Terminal;

/// <summary>What a payment meets. README.md says for each what the merchant sees.</summary>
internal enum Behaviour
{
    Approve,
    Decline,
    Silent,
    TimeoutThenApproved,
    DropAnswer,
    Unavailable,
    NotFound,
    NoWebhook,
    DuplicateWebhook,
    ForgedWebhook,
    StaleWebhook,
    OutOfOrderWebhooks,
    BatchClosed,
}

/// <summary>One behaviour with its knobs. <paramref name="Seconds"/> is the time until the outcome, null for the usual one.</summary>
internal sealed record Script(Behaviour Behaviour, double? Seconds = null, string? Reason = null);

/// <summary>Scripts that an amount names by itself, so that trouble can be had at the desk without a second window.</summary>
internal static class AmountScripts
{
    // $66.00 to $66.99 only, because copays and balances must stay free to have any cents.
    private static readonly Dictionary<long, Script> ByAmount = new()
    {
        [66_01] = new(Behaviour.Decline, Reason: "insufficientFunds"),
        [66_02] = new(Behaviour.Decline, Reason: "cardExpired"),
        [66_03] = new(Behaviour.Silent),
        [66_04] = new(Behaviour.Approve, Seconds: 10),
        [66_05] = new(Behaviour.TimeoutThenApproved),
        [66_06] = new(Behaviour.DuplicateWebhook),
        [66_07] = new(Behaviour.ForgedWebhook),
        [66_08] = new(Behaviour.NotFound),
        [66_09] = new(Behaviour.OutOfOrderWebhooks),
        [66_10] = new(Behaviour.DropAnswer),
        [66_11] = new(Behaviour.Unavailable),
        [66_12] = new(Behaviour.NoWebhook),
        [66_13] = new(Behaviour.StaleWebhook),
        [66_14] = new(Behaviour.BatchClosed),
    };

    public static Script? For(long amountCents) => ByAmount.GetValueOrDefault(amountCents);
}
