using Porchlight.Coverage.Api;
using Porchlight.Platform.Ui;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Today;

/// <summary>One of the six checks of a visit: how it stands, and the sentence that is its name.</summary>
/// <param name="Say">English with facts in <paramref name="Facts"/>, translated where shown.</param>
public sealed record Check(GlyphState State, string Say, params IReadOnlyList<string> Facts);

/// <summary>The cheapest act that raises readiness most.</summary>
/// <param name="Key">The letter that does it, null when nothing is missing.</param>
/// <param name="Path">Where it is done.</param>
/// <param name="Posts">True when it is done at once by a form, false when the path is a page.</param>
public sealed record NextFix(string? Key, string Words, string Path, bool Posts, params IReadOnlyList<string> Facts);

/// <summary>
/// What is missing per visit, always in the same six columns: identity, coverage, authorization, forms, money, needs
/// (design language §4, "readiness glyphs"). Pure: it is told what the rooms know.
/// </summary>
public sealed record Readiness(Check Identity, Check Coverage, Check Authorization, Check Forms, Check Money, Check Needs)
{
    public IReadOnlyList<Check> All => [Identity, Coverage, Authorization, Forms, Money, Needs];

    /// <summary>Nothing stands in the way; "cannot tell" counts as passable.</summary>
    public bool IsReady => All.All(check => check.State is GlyphState.Ready or GlyphState.NotNeeded or GlyphState.OnItsWay);

    public static Readiness Of(PatientCard patient, CoverageOutcome? coverage, Money due, bool needsReferral, bool needsAuthorization) => new(
        IdentityOf(patient),
        CoverageOf(coverage),
        needsAuthorization ? new Check(GlyphState.Todo, "Authorization: not on file.")
            : needsReferral ? new Check(GlyphState.Todo, "Referral: not on file.")
            : new Check(GlyphState.NotNeeded, "Authorization: not needed."),
        new Check(GlyphState.NotNeeded, "Forms: none for this visit."),
        due > Porchlight.Money.Zero ? new Check(GlyphState.Todo, "Money: {0} due today.", due.ToString()) : new Check(GlyphState.Ready, "Money: nothing due."),
        patient.NeedsInterpreter ? new Check(GlyphState.Todo, "Needs: an interpreter.") : new Check(GlyphState.NotNeeded, "Needs: none told."));

    private static Check IdentityOf(PatientCard patient) =>
        patient.Address is null ? new Check(GlyphState.Todo, "Identity: address missing.")
        : patient.Phone is null ? new Check(GlyphState.Todo, "Identity: phone missing.")
        : new Check(GlyphState.Ready, "Identity: complete.");

    private static Check CoverageOf(CoverageOutcome? coverage) => coverage switch
    {
        CoverageOutcome.Active => new Check(GlyphState.Ready, "Coverage: active."),
        CoverageOutcome.Inactive => new Check(GlyphState.Stop, "Coverage: not active."),
        CoverageOutcome.CannotTell => new Check(GlyphState.CannotTell, "Coverage: the payer could not tell us."),
        CoverageOutcome.Asking => new Check(GlyphState.OnItsWay, "Coverage: asked, answer on its way."),
        CoverageOutcome.NeverAsked => new Check(GlyphState.Todo, "Coverage: not asked yet."),
        _ => new Check(GlyphState.Todo, "Coverage: none on file."),
    };

    /// <summary>In the order that helps most at the desk: harm first, then who waits, then what is cheap to ask.</summary>
    public NextFix Fix(AppointmentCard visit, int waitMinutes)
    {
        if (visit.State == VisitState.CheckedIn)
        {
            return waitMinutes >= WaitingTimes.SaySorryAfter
                ? new NextFix("W", "Say sorry, give a time", $"/lobby/{visit.Id}/promise", false)
                : waitMinutes >= WaitingTimes.GiveATimeAfter ? new NextFix("W", "Give a time", $"/lobby/{visit.Id}/promise", false)
                : Money.State == GlyphState.Todo ? new NextFix("P", "Take {0}", $"/checkin/{visit.Id}", false, Money.Facts)
                : NothingMore();
        }

        return Coverage.State switch
        {
            GlyphState.Stop or GlyphState.CannotTell => new NextFix("V", "Ask the payer again", $"/coverage/ask?of={visit.Id}", true),
            GlyphState.Todo when Coverage.Say.Contains("none", StringComparison.Ordinal) => new NextFix("E", "Add coverage", $"/patients/{visit.Patient}#coverage", false),
            GlyphState.Todo => new NextFix("V", "Ask the payer", $"/coverage/ask?of={visit.Id}", true),
            _ when Authorization.State == GlyphState.Todo => new NextFix("R", "Referral not on file", $"/appointments/{visit.Id}", false),
            _ when Identity.State == GlyphState.Todo => new NextFix("E", "Complete the record", $"/patients/{visit.Patient}/edit", false),
            _ when Money.State == GlyphState.Todo => new NextFix("P", "Take {0}", $"/checkin/{visit.Id}", false, Money.Facts),
            _ => NothingMore(),
        };
    }

    private NextFix NothingMore() => new(null, Needs.State == GlyphState.Todo ? "Interpreter needed" : "Ready", "", false);
}

/// <summary>When a wait is told and when it is said sorry for (front-desk-operations.md §3): minutes.</summary>
public static class WaitingTimes
{
    public const int GiveATimeAfter = 15;
    public const int SaySorryAfter = 30;
}
