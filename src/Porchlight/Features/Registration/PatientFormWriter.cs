using System.Globalization;
using NodaTime;
using Porchlight.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Porchlight.Registration;

/// <summary>A record as it would have been typed, so that it can be edited and compared with what somebody typed.</summary>
internal static class PatientFormWriter
{
    public static async Task<PatientForm> WriteAsync(PorchlightDb db, PatientRecord record, CancellationToken cancellationToken)
    {
        var guarantor = record.In(RelationRole.Guarantor);
        var chart = guarantor?.Other is { } other
            ? await db.Patients.Where(row => row.Id == other).Select(row => (Mrn?)row.Mrn).FirstOrDefaultAsync(cancellationToken)
            : null;
        return new PatientForm([.. Identity(record.Patient), .. Reach(record), .. Guarantor(guarantor, chart), .. Emergency(record.In(RelationRole.EmergencyContact))]);
    }

    private static IEnumerable<KeyValuePair<string, string>> Identity(Patient patient) =>
    [
        new("firstName", patient.Given), new("middleName", patient.Middle ?? ""), new("lastName", patient.Family), new("suffix", patient.Suffix ?? ""),
        new("nameUsed", patient.NameUsed ?? ""), new("birthDate", Typed(patient.Born)), new("sex", patient.Sex.ToString()),
        new("pronouns", patient.Pronouns ?? ""), new("language", patient.Language), new("interpreter", patient.NeedsInterpreter ? "yes" : ""),
        new("texts", patient.TextConsent.ToString()),
        .. PatientFacts.DeskFlags.Select(flag => KeyValuePair.Create($"flag{flag}", patient.FlagList.Contains(flag) ? "yes" : "")),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Reach(PatientRecord record) =>
    [
        new("phone", Typed(record.Phone?.Value)), new("phoneKind", (record.Phone?.Kind ?? ContactKind.Mobile).ToString()),
        new("voicemail", record.Phone?.MayLeaveVoicemail == true ? "yes" : ""), new("email", record.Email?.Value ?? ""),
        new("line1", record.Home?.Line1 ?? ""), new("line2", record.Home?.Line2 ?? ""), new("city", record.Home?.City ?? ""),
        new("state", record.Home?.State ?? ""), new("zip", record.Home?.Zip ?? ""),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Guarantor(PatientRelation? guarantor, Mrn? chart) =>
    [
        new("guarantor", guarantor is null ? "self" : guarantor.Other is null ? "person" : "patient"), new("guarantorChart", chart?.Value ?? ""),
        new("guarantorFirst", guarantor?.Given ?? ""), new("guarantorLast", guarantor?.Family ?? ""),
        new("guarantorBorn", guarantor?.Born is { } born ? Typed(born) : ""), new("guarantorPhone", Typed(guarantor?.Phone)),
        new("guarantorRelation", guarantor?.Relation ?? ""),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Emergency(PatientRelation? contact) =>
    [
        new("emergencyFirst", contact?.Given ?? ""), new("emergencyLast", contact?.Family ?? ""), new("emergencyPhone", Typed(contact?.Phone)),
        new("emergencyRelation", contact?.Relation ?? ""),
    ];

    private static string Typed(LocalDate date) => date.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);

    private static string Typed(string? phone) => phone is null ? "" : PhoneNumber.FromStored(phone).Display;
}
