using NodaTime;
using NodaTime.Text;
using Porchlight.Registration.Api;
using R4 = Hl7.Fhir.Model;

namespace Porchlight.Fhir;

/// <summary>What a Coverage says besides whom it covers and who pays (domain/fhir.md §5).</summary>
/// <param name="Order">0 when it does not say.</param>
internal sealed record CardFacts(MemberId Member, string Plan, Phi<string>? Group, PolicyHolder Holder, int Order, LocalDate? From, LocalDate? To) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}

internal static class CoverageReading
{
    public static CardFacts? Read(R4.Coverage coverage, Reading reading)
    {
        var (from, to) = (Day(coverage.Period?.Start), Day(coverage.Period?.End));
        switch (coverage.Status)
        {
            case R4.FinancialResourceStatusCodes.EnteredInError:
                reading.Refuse("entered in error");
                break;
            case R4.FinancialResourceStatusCodes.Draft:
                reading.Refuse("a draft");
                break;
            case R4.FinancialResourceStatusCodes.Cancelled when to is null:
                reading.Refuse("cancelled, and no last day is told");
                break;
        }

        if (from > to)
        {
            reading.Refuse("it ends before it begins");
        }

        var member = Member(coverage, reading);
        if (member is null || reading.Reasons.Count > 0)
        {
            return null;
        }

        reading.Understood.AddRange(["identifier", "payor", "beneficiary", "period", "class"]);
        var plan = Class(coverage, "plan");
        return new CardFacts(
            member.Value, Reach.Cut(plan?.Name ?? plan?.Value ?? coverage.Type?.Text ?? coverage.Type?.Coding.FirstOrDefault()?.Display, 80),
            Group(coverage), Holder(coverage), coverage.Order ?? 0, from, to);
    }

    private static Phi<string>? Group(R4.Coverage coverage) =>
        Class(coverage, "group")?.Value is { Length: > 0 and <= 50 } group ? new Phi<string>(group) : default(Phi<string>?);

    // The number on the card: type MB, else the subscriber's, else the only one told.
    private static MemberId? Member(R4.Coverage coverage, Reading reading)
    {
        var told = coverage.Identifier.Find(identifier => Identifiers.IsOfType(identifier, "MB"))?.Value ?? coverage.SubscriberId
            ?? (coverage.Identifier is [var only] ? only.Value : null);
        if (string.IsNullOrWhiteSpace(told))
        {
            reading.Refuse("no member number");
            return null;
        }

        if (MemberId.Read(told) is Decision<MemberId>.Accepted member)
        {
            return member.Value;
        }

        reading.Refuse("the member number has not the form of one");
        return null;
    }

    // What the beneficiary is to the subscriber (subscriber-relationship), as X12 seen from the patient.
    private static PolicyHolder Holder(R4.Coverage coverage) => coverage.Relationship?.Coding.FirstOrDefault()?.Code switch
    {
        null or "self" => PolicyHolder.Self,
        "spouse" or "common" => PolicyHolder.Spouse,
        "child" => PolicyHolder.Parent,
        _ => PolicyHolder.Other,
    };

    private static R4.Coverage.ClassComponent? Class(R4.Coverage coverage, string code) =>
        coverage.Class.Find(part => part.Type?.Coding.Exists(coding => coding.Code == code) == true);

    private static LocalDate? Day(string? text) =>
        text is { Length: >= 10 } && LocalDatePattern.Iso.Parse(text[..10]) is { Success: true, Value: var day } ? day : null;
}
