using NodaTime;
using NodaTime.Text;
using Porchlight.Registration;
using Porchlight.Registration.Api;
using R4 = Hl7.Fhir.Model;

namespace Porchlight.Fhir;

/// <summary>A Patient as facts for registration. Name and whole birth date are needed; all else may be missing.</summary>
internal static class PatientReading
{
    private const string UsCore = "http://hl7.org/fhir/us/core/StructureDefinition/";

    // us-core-individual-sex and -interpreter-needed: SNOMED CT codes.
    private const string FemaleFinding = "248152002";
    private const string MaleFinding = "248153007";
    private const string Yes = "373066001";

    public static ImportPatient? Read(R4.Patient patient, LocalDate today, Reading reading)
    {
        var legal = Names.Legal(patient.Name);
        if (legal is null)
        {
            reading.Refuse("no family or given name");
        }

        var born = Born(patient.BirthDate, today, reading);
        if (patient.Link.FirstOrDefault(link => link.Type == R4.Patient.LinkType.ReplacedBy) is not null)
        {
            reading.Refuse("replaced by another record");
        }

        return legal is null || born is null || reading.Reasons.Count > 0 ? null : Facts(patient, legal, born.Value, reading);
    }

    private static ImportPatient Facts(R4.Patient patient, PersonName legal, LocalDate born, Reading reading)
    {
        reading.Understood.AddRange(["name", "birthDate"]);
        var phone = Reach.Phone(patient.Telecom, reading);
        var facts = new PatientFacts(legal, born)
        {
            NameUsed = Names.Used(patient.Name, legal),
            Sex = SexOf(patient),
            Language = Language(patient, reading),
            NeedsInterpreter = ValueOf<R4.Coding>(patient, UsCore + "us-core-interpreter-needed")?.Code == Yes,
            Phone = phone?.Number,
            PhoneKind = phone?.Kind ?? ContactKind.Mobile,
            Email = Reach.Email(patient.Telecom, reading),
            Home = Reach.Home(patient.Address, reading),
            Emergency = Emergency(patient, reading),
        };
        var hasDied = patient.Deceased is R4.FhirDateTime or R4.FhirBoolean { Value: true };
        return new ImportPatient(facts, Names.Previous(patient.Name), hasDied, Known: null);
    }

    private static LocalDate? Born(string? text, LocalDate today, Reading reading)
    {
        if (string.IsNullOrEmpty(text))
        {
            reading.Refuse("no birth date");
            return null;
        }

        if (LocalDatePattern.Iso.Parse(text) is not { Success: true, Value: var date })
        {
            reading.Refuse("the birth date is no whole day");
            return null;
        }

        if (BirthDate.From(date, today).Refusal is { } why)
        {
            reading.Refuse(why.Code == "birth-date.future" ? "the birth date has not come yet" : "the birth date is more than 125 years ago");
            return null;
        }

        return date;
    }

    // What the payer has on file: the newest US Core element first, then the older one, then gender.
    private static Sex SexOf(R4.Patient patient) =>
        ValueOf<R4.Coding>(patient, UsCore + "us-core-individual-sex")?.Code switch
        {
            FemaleFinding => Sex.Female,
            MaleFinding => Sex.Male,
            _ => ValueOf<R4.Code>(patient, UsCore + "us-core-birthsex")?.Value switch
            {
                "F" => Sex.Female,
                "M" => Sex.Male,
                _ => patient.Gender switch
                {
                    R4.AdministrativeGender.Female => Sex.Female,
                    R4.AdministrativeGender.Male => Sex.Male,
                    R4.AdministrativeGender.Other => Sex.Unspecified,
                    _ => Sex.Unknown,
                },
            },
        };

    private static T? ValueOf<T>(R4.Patient patient, string url)
        where T : R4.DataType => patient.Extension.Find(extension => extension.Url == url)?.Value as T;

    private static string Language(R4.Patient patient, Reading reading)
    {
        var told = patient.Communication.OrderBy(known => known.Preferred == true ? 0 : 1).FirstOrDefault()?.Language?.Coding.FirstOrDefault()?.Code;
        var code = told?.Split('-')[0].ToLowerInvariant() ?? "";
        return code.Length is 2 or 3 ? reading.Took("communication", code) : "en";
    }

    private static PersonAround? Emergency(R4.Patient patient, Reading reading)
    {
        foreach (var contact in patient.Contact)
        {
            if (Names.Of(contact.Name) is { } name)
            {
                return reading.Took("contact", new PersonAround(RelationWords.Of(contact.Relationship))
                {
                    Name = name,
                    Phone = Reach.Phone(contact.Telecom, reading)?.Number,
                });
            }
        }

        return null;
    }
}
