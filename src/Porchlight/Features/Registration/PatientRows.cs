using NodaTime;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;

namespace Porchlight.Registration;

/// <summary>Turns what was told into rows, at registration and at each edit.</summary>
internal static class PatientRows
{
    public static PatientRecord New(PatientId id, long serial, PatientFacts facts, GuarantorOnFile guarantor, Act act)
    {
        var patient = new Patient
        {
            Id = id,
            Mrn = Mrn.FromSerial(serial),
            MrnSerial = serial,
            RegisteredAt = act.Now,
            RegisteredSite = act.Actor.Site,
        };
        Write(patient, facts, act.Now, act.Actor.User);
        return Around(patient, facts, guarantor, [], act.Now);
    }

    /// <summary>The fields of the patient's own row.</summary>
    public static void Write(Patient patient, PatientFacts facts, Instant now, UserId? by)
    {
        patient.Family = facts.Legal.Family;
        patient.Given = facts.Legal.Given;
        patient.Middle = facts.Legal.Middle;
        patient.Suffix = facts.Legal.Suffix;
        patient.NameUsed = facts.NameUsed;
        patient.Born = facts.Born;
        patient.Sex = facts.Sex;
        patient.Pronouns = facts.Pronouns;
        patient.Language = facts.Language;
        patient.NeedsInterpreter = facts.NeedsInterpreter;
        patient.TextConsent = facts.TextConsent;
        patient.Flags = string.Join(',', patient.FlagList.Except(PatientFacts.DeskFlags).Concat(facts.Flags));
        patient.ChangedAt = now;
        patient.ChangedBy = by;
    }

    /// <summary>The rows around the patient, made anew; they are few, and their history is the audit trail's.</summary>
    public static PatientRecord Around(Patient patient, PatientFacts facts, GuarantorOnFile guarantor, IReadOnlyList<PreviousName> previous, Instant now) => new(patient)
    {
        Contacts = [.. Contacts(patient.Id, facts, now)],
        Home = facts.Home is { } home
            ? new PatientAddress { Patient = patient.Id, Use = AddressUse.Home, Line1 = home.Line1, Line2 = home.Line2, City = home.City, State = home.State, Zip = home.Zip }
            : null,
        Relations = [.. Relations(patient.Id, facts, guarantor)],
        Previous = previous,
    };

    public static void Add(PorchlightDb db, PatientRecord record)
    {
        db.Add(record.Patient);
        AddAround(db, record);
    }

    public static void AddAround(PorchlightDb db, PatientRecord record)
    {
        db.AddRange(record.Contacts);
        db.AddRange(record.Relations);
        if (record.Home is { } home)
        {
            db.Add(home);
        }

        db.AddRange(PatientIndex.NamesOf(record.Patient, record.Previous));
        db.AddRange(PatientIndex.KeysOf(record.Patient.Id, record.ForMatching()));
    }

    private static IEnumerable<PatientContact> Contacts(PatientId patient, PatientFacts facts, Instant now)
    {
        if (facts.Phone is { } phone)
        {
            yield return new PatientContact
            {
                Patient = patient,
                Position = 1,
                Kind = facts.PhoneKind,
                Value = phone.Value,
                Reversed = phone.Reversed,
                MayLeaveVoicemail = facts.MayLeaveVoicemail,
                Since = now,
            };
        }

        if (facts.Email is { } email)
        {
            yield return new PatientContact { Patient = patient, Position = 2, Kind = ContactKind.Email, Value = email.Value, Since = now };
        }
    }

    private static IEnumerable<PatientRelation> Relations(PatientId patient, PatientFacts facts, GuarantorOnFile guarantor)
    {
        if (facts.Guarantor is { } payer)
        {
            yield return Relation(patient, RelationRole.Guarantor, payer, guarantor.Patient);
        }

        if (facts.Emergency is { } emergency)
        {
            yield return Relation(patient, RelationRole.EmergencyContact, emergency, other: null);
        }
    }

    private static PatientRelation Relation(PatientId patient, RelationRole role, PersonAround person, PatientId? other) => new()
    {
        Patient = patient,
        Role = role,
        Other = other,
        Family = person.Name?.Family,
        Given = person.Name?.Given,
        Born = person.Born,
        Phone = person.Phone?.Value,
        Relation = person.Relation,
    };
}
