namespace Porchlight.Payments;

/// <summary>Why no money moves. Sentences for the desk; their Spanish is in <c>es.json</c>.</summary>
internal static class PaymentRefusals
{
    public static Refusal VisitUnknown { get; } = new("payment.visit-unknown", "This appointment is not here any more. Look at the day again.");

    public static Refusal AmountMissing { get; } = new("payment.amount-missing", "Type an amount, like 40 or 12.50.", "amount");

    public static Refusal GivenMissing { get; } = new("payment.given-missing", "Type what was handed over, like 40.", "given");

    public static Refusal NotPositive { get; } = new("payment.not-positive", "A payment is more than nothing.", "amount");

    public static Refusal CashPartTooMuch { get; } = new("payment.cash-part", "The cash part is less than the whole. Else choose Cash.", "cashPart");

    public static Refusal CheckNumberMissing { get; } = new("payment.check-number", "Type the number on the check.", "checkNumber");

    public static Refusal CopayUnreadable { get; } = new("payment.copay", "Type the copay, like 30, or leave it empty.", "copay");

    public static Refusal NoDrawer { get; } = new("payment.no-drawer", "This site has no cash drawer. Ask an administrator to add one.");

    public static Refusal NoTerminal { get; } = new("payment.no-terminal", "This site has no card terminal that works. Take cash or a check.");

    public static Refusal CardPending { get; } =
        new("payment.card-pending", "A card payment for this visit is still on its way. Nothing was charged again.");

    public static Refusal PaidMeanwhile { get; } =
        new("payment.paid-meanwhile", "Money was taken for this visit while this form was open. Nothing was taken now: look at what is left to pay.");

    public static Refusal ReasonMissing { get; } = new("payment.reason-missing", "Choose why.", "reason");

    public static Refusal ReceiptUnknown { get; } = new("receipt.unknown", "There is no such receipt.");

    public static Refusal VoidedAlready { get; } = new("void.already", "This payment was already taken back.");

    public static Refusal VoidOfVoid { get; } = new("void.of-void", "This receipt already takes another one back.");

    public static Refusal IntentUnknown { get; } = new("card.unknown", "There is no such card payment.");
}
