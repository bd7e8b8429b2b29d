namespace Porchlight.Coverage;

internal static class CoverageRefusals
{
    public static Refusal NotFound { get; } = new Refusal("coverage.not-found", "This insurance is not on file any more.");

    public static Refusal AlreadyAsking { get; } = new Refusal("coverage.already-asking", "We are asking this payer now. Nothing more was sent.");

    public static Refusal Changed { get; } = new Refusal("coverage.changed", "Somebody changed this card after you opened it. Look at what is on file now, then save again.");

    public static Refusal PayerNeeded { get; } = new Refusal("coverage.payer", "Choose the payer, or write its name as on the card.", "payer");

    public static Refusal HolderNeeded { get; } = new Refusal("coverage.holder", "Write the name of the person who holds the plan.", "holderFamily");

    public static Refusal Backwards { get; } = new Refusal("coverage.dates", "The plan ends before it begins. Look at the card again.", "to");

    public static Refusal LastDayNeeded { get; } = new Refusal("coverage.last-day", "Write the last day it covers.", "lastDay");

    public static Refusal ToldBy { get; } = new Refusal("settle.told-by", "Write whom you talked with.", "toldBy");

    public static Refusal Copay { get; } = new Refusal("settle.copay", "Write the copay in dollars and cents, like 30.00.", "copay");

    public static Refusal OutcomeNeeded { get; } = new Refusal("settle.outcome", "Say if the plan is active.", "outcome");
}
