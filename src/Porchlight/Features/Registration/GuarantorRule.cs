using NodaTime;

namespace Porchlight.Registration;

/// <summary>Who may owe the bill (registration-and-insurance.md §1): an adult; a minor never owes their own.</summary>
internal static class GuarantorRule
{
    public const int OfAge = 18;

    public static Refusal NotOnFile { get; } = new("registration.guarantor-not-on-file", "No patient has this chart number. Read it once more.", "guarantorChart");

    private static Refusal MinorNeedsOne { get; } = new("registration.minor-needs-guarantor", "The patient is under 18. Name an adult who agrees to pay.", "guarantor");

    private static Refusal IsMinor { get; } = new("registration.guarantor-is-minor", "This person is under 18. Name an adult who agrees to pay.", "guarantor");

    private static Refusal BornMissing { get; } = new("registration.guarantor-birth-date", "We need this birth date to see that they are of age.", "guarantorBorn");

    /// <param name="guarantorBorn">From their own record, or as told; null with a guarantor means nobody said.</param>
    public static Refusal? Check(LocalDate born, bool hasGuarantor, LocalDate? guarantorBorn, LocalDate today)
    {
        if (!hasGuarantor)
        {
            return new BirthDate(born).AgeOn(today) < OfAge ? MinorNeedsOne : null;
        }

        return guarantorBorn is not { } theirs ? BornMissing
            : new BirthDate(theirs).AgeOn(today) < OfAge ? IsMinor
            : null;
    }
}
