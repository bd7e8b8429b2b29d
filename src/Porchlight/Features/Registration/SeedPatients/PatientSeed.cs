using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Seeding;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>5,000 synthetic patients with their households, the named ones first. Leaves <see cref="SeededPatients"/>.</summary>
internal sealed class PatientSeed : ISeed
{
    private const int Small = 64;
    private const int Full = 5_000;

    public int Order => 20;

    public Task SeedAsync(SeedContext context)
    {
        var sites = context.Take<ClinicSnapshot>().Sites.Active;
        var named = NamedPeople.All;
        var households = new Households(context.Random("patients"), context.Today, sites.Count);
        List<SeedPerson> people = [.. named.Select(entry => entry.Person), .. households.Make((context.IsFull ? Full : Small) - named.Count, named.Count)];
        var ids = people.Select((_, at) => context.Id<PatientId>("patient", at)).ToList();
        var serials = Serials(named, people.Count);
        var since = context.Random("registered");
        var records = people.Select((person, at) => Record(person, ids, at, serials[at], context.Now - Duration.FromMinutes(Since(at, named, since)), sites[person.SiteAt].Id)).ToList();

        context.Insert(records.Select(record => record.Patient));
        context.Insert(records.SelectMany(record => record.Contacts));
        context.Insert(records.Select(record => record.Home).OfType<PatientAddress>());
        context.Insert(records.SelectMany(record => record.Relations));
        context.Insert(records.SelectMany(record => record.Previous));
        context.Insert(records.SelectMany(record => PatientIndex.NamesOf(record.Patient, record.Previous)));
        context.Insert(records.SelectMany(record => PatientIndex.KeysOf(record.Patient.Id, record.ForMatching())));
        // Taken down in haste, and not filled in since.
        var hasty = records[named.ToList().FindIndex(entry => entry.Called == "Rosa Días")];
        foreach (var open in RegistrationTodos.Of(hasty, hasty.Patient.RegisteredAt))
        {
            context.Publish(open);
        }

        context.Leave(new SeededPatients(
            [.. people.Select((person, at) => new SeededPatient(ids[at], records[at].Patient.Shown, person.Born, person.Language, sites[person.SiteAt].Id, person.GuarantorAt is { } payer ? ids[payer] : null) { NeedsInterpreter = person.NeedsInterpreter, Card = records[at].Card })],
            named.Select((entry, at) => (entry.Called, ids[at])).ToDictionary(entry => entry.Called, entry => entry.Item2)));
        return Task.CompletedTask;
    }

    /// <summary>Minutes since somebody was registered: within six years, and Rosa Días yesterday.</summary>
    private static int Since(int at, IReadOnlyList<(string Called, long Serial, SeedPerson Person)> named, Random chance)
    {
        var minutes = chance.Next(60, 6 * 365 * 24 * 60);
        return at < named.Count && named[at].Called == "Rosa Días" ? 19 * 60 : minutes;
    }

    private static List<long> Serials(IReadOnlyList<(string Called, long Serial, SeedPerson Person)> named, int count)
    {
        var taken = named.Select(entry => entry.Serial).ToHashSet();
        var free = Enumerable.Range((int)Mrn.FirstSerial + 1, count + taken.Count).Select(serial => (long)serial).Where(serial => !taken.Contains(serial));
        return [.. named.Select(entry => entry.Serial), .. free.Take(count - named.Count)];
    }

    private static PatientRecord Record(SeedPerson person, List<PatientId> ids, int at, long serial, Instant since, SiteId site)
    {
        var patient = new Patient
        {
            Id = ids[at],
            Mrn = Mrn.FromSerial(serial),
            MrnSerial = serial,
            Family = person.Family,
            Given = person.Given,
            Middle = person.Middle,
            Suffix = person.Suffix,
            NameUsed = person.NameUsed,
            Born = person.Born,
            Sex = person.Sex,
            Pronouns = person.Pronouns,
            Language = person.Language,
            NeedsInterpreter = person.NeedsInterpreter,
            TextConsent = person.Texts,
            Flags = person.Flags,
            RegisteredAt = InMicroseconds(since),
            RegisteredSite = site,
            ChangedAt = InMicroseconds(since),
        };
        return new PatientRecord(patient)
        {
            Contacts = [.. Contacts(person, patient)],
            Home = person.Home is { } home
                ? new PatientAddress { Patient = patient.Id, Use = AddressUse.Home, Line1 = home.Line1, Line2 = home.Line2, City = home.City, State = home.State, Zip = home.Zip }
                : null,
            Relations = [.. Relations(person, patient.Id, ids)],
            Previous = person.Before is { } before
                ? [new PreviousName { Patient = patient.Id, EndedAt = Instant.FromUtc(2019, 6, 1, 12, 0), Family = before.Family, Given = before.Given }]
                : [],
        };
    }

    private static IEnumerable<PatientContact> Contacts(SeedPerson person, Patient patient)
    {
        var phone = PhoneNumber.FromStored($"+1{person.Phone}");
        yield return new PatientContact
        {
            Patient = patient.Id,
            Position = 1,
            Kind = person.PhoneKind,
            Value = phone.Value,
            Reversed = phone.Reversed,
            MayLeaveVoicemail = person.Texts != TextConsent.Nothing,
            Since = patient.RegisteredAt,
        };
        if (person.Email is { } email)
        {
            yield return new PatientContact { Patient = patient.Id, Position = 2, Kind = ContactKind.Email, Value = email, Since = patient.RegisteredAt };
        }
    }

    private static IEnumerable<PatientRelation> Relations(SeedPerson person, PatientId patient, List<PatientId> ids)
    {
        if (person.GuarantorAt is { } payer)
        {
            yield return new PatientRelation { Patient = patient, Role = RelationRole.Guarantor, Other = ids[payer], Relation = "parent" };
            yield return new PatientRelation { Patient = patient, Role = RelationRole.Guardian, Other = ids[payer], Relation = "parent" };
        }

        if (person.Emergency is { } contact)
        {
            yield return new PatientRelation
            {
                Patient = patient,
                Role = RelationRole.EmergencyContact,
                Given = contact.Given,
                Family = contact.Family,
                Relation = contact.Relation,
                Phone = $"+1{contact.Phone}",
            };
        }
    }

    private static Instant InMicroseconds(Instant instant) => Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks() / 10 * 10);
}
