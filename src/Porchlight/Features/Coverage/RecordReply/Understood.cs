using Porchlight.Coverage.Api;

namespace Porchlight.Coverage;

/// <summary>One answer of a reply, read and not yet filed.</summary>
/// <param name="Trace">TRN*2 02: which question it answers.</param>
/// <param name="Person">Whom it is about; null when the payer got no further than itself.</param>
/// <param name="Facts">JSON of <see cref="AnswerFacts"/>.</param>
/// <param name="MayAskAgain">The payer says, or its code implies, that the same question may be asked again (x12.md §4.5).</param>
internal sealed record Understood(
    string Trace, string InterchangeControl, CoverageOutcome Outcome, IReadOnlyList<string> Reasons, string? PlanName, PersonAtPayer? Person,
    Phi<string> Facts, bool MayAskAgain);
