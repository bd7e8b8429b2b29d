using NodaTime;
using Porchlight.Platform.Wording;

namespace Porchlight.Payments.Api;

/// <summary>
/// All that was ever charged to and paid by a patient, oldest first, and what it comes to. It adds up as a reader adds: what was charged, less
/// what the plan paid, what was taken off and what the patient paid, is with the plan still or left for the patient.
/// </summary>
/// <param name="Left">What the patient still owes, credit set off.</param>
/// <param name="WithPlan">What payers still owe for the patient's visits.</param>
public sealed record AccountHistory(PatientId Patient, IReadOnlyList<AccountLine> Lines, Money WithPlan, Money Left)
{
    public Money Charged => Money.Sum(Lines.Select(line => line.Charge));

    public Money PlanPaid => Money.Sum(Lines.Select(line => line.PlanPaid));

    public Money TakenOff => Money.Sum(Lines.Select(line => line.TakenOff));

    public Money Paid => Money.Sum(Lines.Select(line => line.Paid));
}

/// <summary>One posting from the patient's side, in plain words. Amounts that it does not touch are zero.</summary>
/// <param name="What">An English key of the words with <paramref name="Facts"/>.</param>
/// <param name="Charge">At the fee of the schedule.</param>
/// <param name="PlanPaid">What the plan's decision brought.</param>
/// <param name="TakenOff">What nobody pays: the contract gives it up, or we do.</param>
/// <param name="Paid">The patient's money that came in, below zero when it went back.</param>
/// <param name="WithPlan">What the payers owe after it.</param>
/// <param name="Left">The patient's balance after it.</param>
/// <param name="SourcePath">The page that proves it: receipt or appointment.</param>
public sealed record AccountLine(
    Guid Id, LocalDate Date, string What, IReadOnlyList<string> Facts, Money Charge, Money PlanPaid, Money TakenOff, Money Paid, Money WithPlan, Money Left, string? SourcePath)
{
    public string Say(Words words) => words[What, [.. Facts]];
}
