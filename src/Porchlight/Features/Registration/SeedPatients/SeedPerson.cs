using NodaTime;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>A synthetic person before they are rows.</summary>
internal sealed record SeedPerson(string Given, string Family, LocalDate Born, Sex Sex, string Phone) : IPatientData
{
    public string? Middle { get; init; }

    public string? NameUsed { get; init; }

    public string? Suffix { get; init; }

    public string? Pronouns { get; init; }

    public string Language { get; init; } = "en";

    public bool NeedsInterpreter { get; init; }

    public TextConsent Texts { get; init; } = TextConsent.VisitReminders;

    public ContactKind PhoneKind { get; init; }

    public string? Email { get; init; }

    public PostalAddress? Home { get; init; }

    public string Flags { get; init; } = "";

    public (string Family, string Given)? Before { get; init; }

    /// <summary>Place in the list of the one who pays; null for oneself.</summary>
    public int? GuarantorAt { get; init; }

    public (string Given, string Family, string Relation, string Phone)? Emergency { get; init; }

    public int SiteAt { get; init; }

    public override string ToString() => Phi<string>.Redacted;
}
