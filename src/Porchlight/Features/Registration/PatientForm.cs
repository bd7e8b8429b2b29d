using System.Collections.ObjectModel;
using Microsoft.Extensions.Primitives;

namespace Porchlight.Registration;

/// <summary>
/// What stands in the fields, as typed. The same fields serve registering, editing and settling a collision, so that nothing typed is
/// ever lost between them. Prints redacted.
/// </summary>
public sealed class PatientForm : IPatientData
{
    private readonly Dictionary<string, string> _typed;

    public PatientForm(IEnumerable<KeyValuePair<string, string>> typed) =>
        _typed = typed.Where(field => Known.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value.Trim(), StringComparer.Ordinal);

    /// <summary>The record's own fields: name to label. A label is an English key of the words.</summary>
    public static ReadOnlyDictionary<string, string> Labels { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["firstName"] = "Legal first name",
        ["middleName"] = "Middle name",
        ["lastName"] = "Legal last name",
        ["suffix"] = "Suffix",
        ["nameUsed"] = "Name to call out",
        ["birthDate"] = "Birth date",
        ["sex"] = "Sex on insurance",
        ["pronouns"] = "Pronouns",
        ["language"] = "Language",
        ["interpreter"] = "Interpreter",
        ["phone"] = "Mobile phone",
        ["phoneKind"] = "Kind of phone",
        ["voicemail"] = "Voicemail",
        ["texts"] = "Texts allowed",
        ["email"] = "E-mail",
        ["line1"] = "Street",
        ["line2"] = "Apartment",
        ["city"] = "City",
        ["state"] = "State",
        ["zip"] = "ZIP code",
        ["guarantor"] = "Who pays the bill",
        ["guarantorChart"] = "Their chart number",
        ["guarantorFirst"] = "Their first name",
        ["guarantorLast"] = "Their last name",
        ["guarantorBorn"] = "Their birth date",
        ["guarantorPhone"] = "Their phone",
        ["guarantorRelation"] = "What they are to the patient",
        ["emergencyFirst"] = "Emergency contact, first name",
        ["emergencyLast"] = "Emergency contact, last name",
        ["emergencyPhone"] = "Emergency contact, phone",
        ["emergencyRelation"] = "Emergency contact, relation",
        ["flagDoNotCallHome"] = "Do not call home",
        ["flagHardOfHearing"] = "Hard of hearing",
        ["flagLowVision"] = "Low vision",
        ["flagStepFreeRoute"] = "Step-free route",
    }.AsReadOnly();

    /// <summary>The insurance card's fields, asked at registration and handed on to Coverage.</summary>
    public static IReadOnlyList<string> CoverageFields { get; } =
        ["payer", "planName", "memberId", "holder", "subscriberFirst", "subscriberLast", "subscriberBorn"];

    private static readonly HashSet<string> Known = [.. Labels.Keys, .. CoverageFields];

    public static PatientForm Empty { get; } = new([]);

    public string this[string field] => _typed.GetValueOrDefault(field, "");

    public bool Has(string field) => this[field].Length > 0;

    public static PatientForm Of(IEnumerable<KeyValuePair<string, StringValues>> form) =>
        new(form.Select(field => KeyValuePair.Create(field.Key, field.Value.Count == 0 ? "" : field.Value[0] ?? "")));

    /// <summary>The same with some fields replaced.</summary>
    public PatientForm With(IEnumerable<KeyValuePair<string, string>> changed) => new(_typed.Concat(changed)
        .GroupBy(field => field.Key, StringComparer.Ordinal).Select(same => same.Last()));

    /// <summary>Every field of the record, the empty ones too.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields => Labels.Keys.Select(name => KeyValuePair.Create(name, this[name]));

    public override string ToString() => Phi<string>.Redacted;
}
