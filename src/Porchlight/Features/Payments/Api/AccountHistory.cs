using NodaTime;
using Porchlight.Platform.Wording;

namespace Porchlight.Payments.Api;

/// <summary>All that was ever charged to and paid by a patient, oldest first, and what it comes to.</summary>
/// <param name="Left">What the patient still owes, credit set off.</param>
/// <param name="WithPlan">What payers still owe for the patient's visits.</param>
public sealed record AccountHistory(PatientId Patient, IReadOnlyList<AccountLine> Lines, Money Charged, Money Paid, Money WithPlan, Money Left);

/// <summary>One posting from the patient's side, in plain words. Amounts that it does not touch are zero.</summary>
/// <param name="What">An English key of the words with <paramref name="Facts"/>.</param>
/// <param name="Charge">At the fee of the schedule.</param>
/// <param name="Plan">What it changed on the payer's side: above zero, the payer owes more.</param>
/// <param name="Patient">What it changed on the patient's side.</param>
/// <param name="Paid">Money that came in, below zero when it went back.</param>
/// <param name="Left">The patient's balance after it.</param>
/// <param name="SourcePath">The page that proves it: receipt or appointment.</param>
public sealed record AccountLine(
    Guid Id, LocalDate Date, string What, IReadOnlyList<string> Facts, Money Charge, Money Plan, Money Patient, Money Paid, Money Left, string? SourcePath)
{
    public string Say(Words words) => words[What, [.. Facts]];
}
