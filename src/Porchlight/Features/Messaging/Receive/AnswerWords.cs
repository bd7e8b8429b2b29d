namespace Porchlight.Messaging;

internal enum Answer
{
    Other,
    Yes,
    Stop,
    Start,
}

/// <summary>The words a text may be one of. Any reasonable word stops (47 CFR 64.1200(a)(10)); "cancel" stops texts, it cancels no visit.</summary>
internal static class AnswerWords
{
    private static readonly Dictionary<string, Answer> _words = new()
    {
        ["y"] = Answer.Yes,
        ["yes"] = Answer.Yes,
        ["s"] = Answer.Yes,
        ["si"] = Answer.Yes,
        ["confirm"] = Answer.Yes,
        ["confirmo"] = Answer.Yes,
        ["stop"] = Answer.Stop,
        ["stopall"] = Answer.Stop,
        ["quit"] = Answer.Stop,
        ["end"] = Answer.Stop,
        ["revoke"] = Answer.Stop,
        ["optout"] = Answer.Stop,
        ["cancel"] = Answer.Stop,
        ["unsubscribe"] = Answer.Stop,
        ["alto"] = Answer.Stop,
        ["parar"] = Answer.Stop,
        ["start"] = Answer.Start,
        ["unstop"] = Answer.Start,
    };

    /// <summary>The whole text must be the word: "yes but can I come later" is for a person to read.</summary>
    public static Answer Read(string body) => _words.GetValueOrDefault(PersonName.Fold(body), Answer.Other);
}
