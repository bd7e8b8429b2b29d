using Porchlight.X12;
using Words = Porchlight.Platform.Wording.Words;

namespace Porchlight.Coverage;

/// <summary>A code an outcome rests on, in plain words: what happened, and what the desk does next (x12.md §4.2, §4.5, §2.3).</summary>
/// <param name="MayAskAgain">Nothing was heard, so asking once more by ourselves can help; a rejected question would only be rejected again.</param>
internal sealed record Reason(string Code, string Meaning, string NextStep, bool MayAskAgain = false)
{
    public const string Timeout = "timeout";
    public const string Unreachable = "unreachable";
    public const string Unreadable = "unreadable";
    public const string EnvelopeError = "envelope";
    public const string UnknownTrace = "unknown-trace";
    public const string SomeoneElse = "someone-else";
    public const string AnsweredEarlier = "answered-earlier";
    public const string NoRoute = "no-route";
    public const string AskedByPhone = "phone";

    private const string Call = "Call the payer and write down what they say.";
    private const string GoOn = "Go on with the visit.";
    private const string Setup = "Tell your lead: the connection needs a look. Go on with the visit.";

    private static readonly Dictionary<string, Reason> _ours = new Reason[]
    {
        new(Timeout, "The payer did not answer.", GoOn, MayAskAgain: true),
        new(Unreachable, "We could not reach the payer.", GoOn, MayAskAgain: true),
        new(Unreadable, "The answer was damaged on the way.", Call),
        new(EnvelopeError, "The clearinghouse did not take our question.", Setup),
        new("999", "The payer could not read our question.", Setup),
        new("TA1", "The payer could not read our question.", Setup),
        new(UnknownTrace, "The payer answered a question we did not ask.", Call),
        new(SomeoneElse, "The payer answered for someone else. We kept nothing of it here.", "Check name, birth date and member number, then ask again."),
        new(AnsweredEarlier, "The payer answered our earlier question.", ""),
        new(NoRoute, "This payer takes no questions from our system.", Call),
        new(AskedByPhone, "A person asked the payer by telephone.", ""),
        new("noBenefits", "The payer's answer does not say if the plan is active.", Call),
        new("EB:5", "The plan is active, but the payer is looking into it.", "Confirm by telephone."),
        new("EB:6", "The payer says the plan is not active.", "Ask for a newer card or other coverage."),
        new("EB:7", "The payer says the plan is not active until an update.", Call),
        new("EB:8", "The payer says the plan is not active while they look into it.", Call),
        new("EB:U", "The payer sends us to somebody else.", "Call the number in the answer."),
        new("EB:V", "The payer could not answer for this kind of visit.", Call),
        new("DTP", "The plan is not in force on the day of the visit.", "Ask for a newer card or other coverage."),
    }.ToDictionary(reason => reason.Code);

    /// <summary>For the first of an answer's codes that says something.</summary>
    public static Reason? Of(IEnumerable<string> codes) => codes.Select(Find).FirstOrDefault(found => found is not null);

    public static Reason? Find(string code)
    {
        if (code.StartsWith("AAA:", StringComparison.Ordinal))
        {
            var rejection = new Rejection(code[4..], false, "", "", "", 0);
            var language = Words.Language == "es" ? PlainLanguage.Spanish : PlainLanguage.English;
            return new Reason(code, rejection.Meaning.In(language), rejection.Action.In(language), rejection.MayRetryAlone);
        }

        return Said(InEnglish(code));
    }

    /// <summary>One of ours, untranslated: what the work queue keeps is the key of its translation.</summary>
    public static Reason? InEnglish(string code) => _ours.GetValueOrDefault(code) ?? _ours.GetValueOrDefault(code.Split(':')[0]);

    private static Reason? Said(Reason? reason) => reason is null
        ? null
        : reason with { Meaning = Words.In(Words.Language, reason.Meaning), NextStep = Words.In(Words.Language, reason.NextStep) };
}
