using Porchlight.Platform.Wording;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>A patient's coded facts in words.</summary>
internal static class PatientWords
{
    public static string Say(Words words, Sex sex) => sex switch
    {
        Sex.Female => words["Female"],
        Sex.Male => words["Male"],
        Sex.Unspecified => words["X, unspecified"],
        _ => words["Unknown"],
    };

    public static string Say(Words words, TextConsent consent) => consent switch
    {
        TextConsent.Nothing => words["No texts"],
        TextConsent.VisitReminders => words["Visit reminders only"],
        TextConsent.Everything => words["Anything about care"],
        _ => words["Not asked yet"],
    };

    /// <summary>A field's value as a person reads it: choices are kept as codes.</summary>
    public static string Say(Words words, string field, string value) => field switch
    {
        "sex" when Enum.TryParse<Sex>(value, out var sex) => Say(words, sex),
        "texts" when Enum.TryParse<TextConsent>(value, out var consent) => Say(words, consent),
        "language" => words[Languages.NameOf(value)],
        "interpreter" or "voicemail" or ['f', 'l', 'a', 'g', ..] => value.Length > 0 ? words["yes"] : words["no"],
        "guarantor" => value switch { "patient" => words["Somebody on file"], "person" => words["Somebody else"], _ => words["The patient"] },
        "phoneKind" => value switch { "Home" => words["Home line"], "Work" => words["Work line"], _ => words["Mobile"] },
        _ => value.Length == 0 ? words["nothing"] : value,
    };
}
