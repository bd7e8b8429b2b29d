using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Commands;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>Writes into a record what it does not know yet. What stands there stays: the desk asked the person, the other system may be old.</summary>
internal static class FillMissing
{
    /// <returns>Names of the fields that were filled.</returns>
    public static async Task<IReadOnlyList<string>> FromAsync(PatientRecord onFile, PatientRecord told, Act act, CancellationToken cancellationToken)
    {
        List<string> filled = [];
        var (patient, other) = (onFile.Patient, told.Patient);
        patient.Middle = Fill("middle", patient.Middle, other.Middle, filled);
        patient.Suffix = Fill("suffix", patient.Suffix, other.Suffix, filled);
        patient.NameUsed = Fill("nameUsed", patient.NameUsed, other.NameUsed, filled);
        if (patient.Sex == Sex.Unknown && other.Sex != Sex.Unknown)
        {
            (patient.Sex, _) = (other.Sex, Add(filled, "sex"));
        }

        if (other.Flags.Length > 0 && !patient.FlagList.Contains(PatientFlag.Deceased))
        {
            patient.Flags = string.Join(',', patient.FlagList.Append(PatientFlag.Deceased).Order());
            Add(filled, "flags");
        }

        var after = Around(onFile, told, act, filled);
        if (filled.Count > 0)
        {
            patient.ChangedAt = act.Now;
            act.Db.Entry(patient).Property(row => row.ChangedAt).IsModified = true;
            await IndexAnewAsync(after, act, cancellationToken);
        }

        return filled;
    }

    private static PatientRecord Around(PatientRecord onFile, PatientRecord told, Act act, List<string> filled)
    {
        var id = onFile.Patient.Id;
        var contacts = onFile.Contacts.ToList();
        AddContact(onFile.Phone, told.Phone, "phone");
        AddContact(onFile.Email, told.Email, "email");
        var home = onFile.Home;
        if (home is null && told.Home is { } address)
        {
            home = new PatientAddress { Patient = id, Use = AddressUse.Home, Line1 = address.Line1, Line2 = address.Line2, City = address.City, State = address.State, Zip = address.Zip };
            act.Db.Add(home);
            Add(filled, "address");
        }

        var previous = onFile.Previous.ToList();
        var known = previous.Select(name => PersonName.Fold(name.Family + name.Given)).Append(PersonName.Fold(onFile.Patient.Family + onFile.Patient.Given)).ToHashSet();
        foreach (var name in told.Previous.Where(name => known.Add(PersonName.Fold(name.Family + name.Given))))
        {
            var kept = new PreviousName { Patient = id, EndedAt = name.EndedAt, Family = name.Family, Given = name.Given };
            act.Db.Add(kept);
            previous.Add(kept);
            Add(filled, "previousName");
        }

        return new PatientRecord(onFile.Patient) { Contacts = contacts, Home = home, Relations = onFile.Relations, Previous = previous };

        void AddContact(PatientContact? ours, PatientContact? theirs, string field)
        {
            if (ours is null && theirs is not null)
            {
                var position = Enumerable.Range(1, contacts.Count + 1).First(free => contacts.All(contact => contact.Position != free));
                var added = new PatientContact { Patient = id, Position = position, Kind = theirs.Kind, Value = theirs.Value, Reversed = theirs.Reversed, Since = act.Now };
                act.Db.Add(added);
                contacts.Add(added);
                Add(filled, field);
            }
        }
    }

    /// <summary>Only what is new is added, only what is gone is removed.</summary>
    private static async Task IndexAnewAsync(PatientRecord record, Act act, CancellationToken cancellationToken)
    {
        var (db, id) = (act.Db, record.Patient.Id);
        var keys = await db.MatchKeys.Where(row => row.Patient == id).ToListAsync(cancellationToken);
        var fresh = PatientIndex.KeysOf(id, record.ForMatching());
        db.RemoveRange(keys.Where(key => fresh.All(made => made.Value != key.Value)));
        db.AddRange(fresh.Where(made => keys.All(key => key.Value != made.Value)));
        db.RemoveRange(await db.SearchNames.Where(row => row.Patient == id).ToListAsync(cancellationToken));
        db.AddRange(PatientIndex.NamesOf(record.Patient, record.Previous));
    }

    private static string? Fill(string field, string? ours, string? theirs, List<string> filled) =>
        string.IsNullOrEmpty(ours) && !string.IsNullOrEmpty(theirs) && Add(filled, field) ? theirs : ours;

    private static bool Add(List<string> filled, string field)
    {
        filled.Add(field);
        return true;
    }
}
