using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Coverage;
using Porchlight.Registration.Api;
using Porchlight.X12;

namespace Porchlight.Clearinghouse;

/// <summary>Makes the 270 of a question (005010X279A1): what is unknown is left out, never guessed.</summary>
internal static class InquiryWriter
{
    // X12 005010X279A1, 2100D INS02, seen from the subscriber: 01 spouse, 19 child, 34 other adult.
    private static readonly Dictionary<PolicyHolder, string> _relationships = new()
    {
        [PolicyHolder.Spouse] = "01",
        [PolicyHolder.Parent] = "19",
        [PolicyHolder.Other] = "34",
    };

    public static EligibilityInquiry Write(Inquiry inquiry, PatientCoverage coverage, PayerInfo payer, OrganisationInfo us, PatientCard patient, LocalDateTime at)
    {
        var person = Person(patient.Legal, patient.Born, patient.Sex);
        var subscriber = coverage.Subscriber is { } holder ? Person(holder.Name, holder.Born, Sex.Unknown) : person;
        return new EligibilityInquiry
        {
            Payer = new PayerIdentity(payer.Name.ToUpperInvariant(), payer.X12PayerId),
            Provider = new AskingProvider(us.Name.ToUpperInvariant(), us.Npi.Value),
            Subscriber = subscriber with { MemberId = coverage.MemberId.Compact, GroupNumber = coverage.GroupNumber?.Reveal() },
            Dependent = coverage.Subscriber is null ? null : person with { Relationship = _relationships.GetValueOrDefault(coverage.Holder) },
            Trace = inquiry.Trace,
            TraceOriginator = Originator(us.TaxId),
            Reference = inquiry.Trace,
            ServiceTypes = inquiry.ServiceTypeList,
            ServiceDate = inquiry.ServiceDate.ToDateOnly(),
            At = at.ToDateTimeUnspecified(),
        };
    }

    public static AskedAbout About(EligibilityInquiry asked)
    {
        var person = asked.Dependent ?? asked.Subscriber;
        var birth = person.BirthDate is { } born ? LocalDate.FromDateOnly(born) : (LocalDate?)null;
        return new AskedAbout(
            new PersonAtPayer(person.LastName ?? "", person.FirstName ?? "", birth, asked.Subscriber.MemberId ?? ""), asked.Dependent is not null);
    }

    /// <summary>TRN03: ten characters, a 1 before the nine digits of the tax number.</summary>
    private static string Originator(string taxId) => "1" + new string([.. taxId.Where(char.IsAsciiDigit)]).PadLeft(9, '0')[..9];

    private static AskedPerson Person(PersonName name, LocalDate born, Sex sex) => new()
    {
        LastName = name.Family.ToUpperInvariant(),
        FirstName = name.Given.Length > 0 ? name.Given.ToUpperInvariant() : null,
        MiddleName = name.Middle?.ToUpperInvariant(),
        Suffix = name.Suffix?.ToUpperInvariant(),
        BirthDate = born.ToDateOnly(),
        Gender = sex switch
        {
            Sex.Female => 'F',
            Sex.Male => 'M',
            _ => null,
        },
    };
}
