using Microsoft.EntityFrameworkCore;
using Porchlight.Matching;
using Porchlight.Platform.Database;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>A patient with the rows around: loaded to decide, to show or to compare.</summary>
public sealed class PatientRecord(Patient patient) : IPatientData
{
    public Patient Patient { get; } = patient;

    public IReadOnlyList<PatientContact> Contacts { get; init; } = [];

    public PatientAddress? Home { get; init; }

    public IReadOnlyList<PatientRelation> Relations { get; init; } = [];

    public IReadOnlyList<PreviousName> Previous { get; init; } = [];

    public PatientContact? Phone => Contacts.Where(contact => contact.Kind != ContactKind.Email).MinBy(contact => contact.Position);

    public PatientContact? Email => Contacts.FirstOrDefault(contact => contact.Kind == ContactKind.Email);

    public PatientCard Card => Patient.Card(Contacts, Home);

    public PatientRelation? In(RelationRole role) => Relations.FirstOrDefault(relation => relation.Role == role);

    public PersonForMatching ForMatching() => new()
    {
        Family = Patient.Family,
        Given = Patient.Given,
        Middle = Patient.Middle,
        Suffix = Patient.Suffix,
        NamesUsed = Patient.NameUsed is { Length: > 0 } used ? [used] : [],
        PreviousFamilies = [.. Previous.Select(name => name.Family)],
        BirthDate = Patient.Born,
        Sex = Patient.Sex.Letter(),
        Phones = [.. Contacts.Where(contact => contact.Kind != ContactKind.Email).Select(contact => contact.Value)],
        Email = Email?.Value,
        StreetNumber = Home?.Line1.Split(' ')[0],
        Zip = Home?.Zip,
    };

    public static async Task<PatientRecord?> LoadAsync(PorchlightDb db, PatientId id, CancellationToken cancellationToken) =>
        await LoadAsync(db, [id], cancellationToken) is [var record] ? record : null;

    /// <summary>A round trip per table for any number; tracked when the context tracks.</summary>
    public static async Task<IReadOnlyList<PatientRecord>> LoadAsync(
        PorchlightDb db, IReadOnlyCollection<PatientId> ids, CancellationToken cancellationToken, bool withRelations = true)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var patients = await db.Patients.Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        var contacts = (await db.PatientContacts.Where(row => ids.Contains(row.Patient)).ToListAsync(cancellationToken)).ToLookup(row => row.Patient);
        var addresses = await db.PatientAddresses.Where(row => ids.Contains(row.Patient) && row.Use == AddressUse.Home).ToListAsync(cancellationToken);
        var relations = (withRelations ? await db.PatientRelations.Where(row => ids.Contains(row.Patient)).ToListAsync(cancellationToken) : []).ToLookup(row => row.Patient);
        var previous = (await db.PreviousNames.Where(row => ids.Contains(row.Patient)).ToListAsync(cancellationToken)).ToLookup(row => row.Patient);
        return [.. patients.Select(patient => new PatientRecord(patient)
        {
            Contacts = [.. contacts[patient.Id].OrderBy(contact => contact.Position)],
            Home = addresses.FirstOrDefault(address => address.Patient == patient.Id),
            Relations = [.. relations[patient.Id]],
            Previous = [.. previous[patient.Id]],
        })];
    }

    /// <summary>For readers, in the order of the ids and without relations, which an import changes without the record's version.</summary>
    public static async Task<IReadOnlyList<PatientRecord>> ReadAsync(
        PorchlightDb db, ReadMemory<PatientId, long, PatientRecord> memory, IReadOnlyCollection<PatientId> ids, CancellationToken cancellationToken)
    {
        var found = await memory.OfAsync(
            await VersionsAsync(db, ids, cancellationToken),
            async unknown => (await LoadAsync(db, unknown, cancellationToken, withRelations: false)).ToDictionary(record => record.Patient.Id));
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>A record and the rows around it are what they were while its version is.</summary>
    public static Task<Dictionary<PatientId, long>> VersionsAsync(PorchlightDb db, IReadOnlyCollection<PatientId> ids, CancellationToken cancellationToken) =>
        db.Patients.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Version }).ToDictionaryAsync(row => row.Id, row => row.Version, cancellationToken);

    public override string ToString() => Phi<string>.Redacted;
}

internal static class SexLetters
{
    /// <summary>As payer transactions and the matcher write it (X12 DMG03).</summary>
    public static string Letter(this Sex sex) => sex switch
    {
        Sex.Female => "F",
        Sex.Male => "M",
        Sex.Unspecified => "X",
        _ => "U",
    };
}
