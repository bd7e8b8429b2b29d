using NodaTime;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>Reads the typed fields, and says of each that cannot be read what is wrong with it: all at once, each beside its field.</summary>
internal sealed class PatientFormReader(PatientForm form, LocalDate today)
{
    private readonly List<Refusal> _refusals = [];

    public Decision<PatientFacts> Read()
    {
        var facts = new PatientFacts(
            new PersonName(Needed("lastName", "registration.last-name", "The last name stands on the photo ID."),
                Needed("firstName", "registration.first-name", "The first name stands on the photo ID."), Optional("middleName"), Optional("suffix", 12)),
            Checked("birthDate", BirthDateOf, isNeeded: true)?.Date ?? default)
        {
            NameUsed = Optional("nameUsed"),
            Sex = Enum.TryParse<Sex>(form["sex"], out var sex) ? sex : Sex.Unknown,
            Pronouns = Optional("pronouns", 40),
            Language = Languages.IsKnown(form["language"]) ? form["language"] : "en",
            NeedsInterpreter = form.Has("interpreter"),
            TextConsent = Enum.TryParse<TextConsent>(form["texts"], out var texts) ? texts : TextConsent.NotAsked,
            Flags = [.. PatientFacts.DeskFlags.Where(flag => form.Has($"flag{flag}"))],
            Phone = Checked("phone", PhoneNumber.Read, isNeeded: true),
            PhoneKind = Enum.TryParse<ContactKind>(form["phoneKind"], out var kind) && kind != ContactKind.Email ? kind : ContactKind.Mobile,
            MayLeaveVoicemail = form.Has("voicemail"),
            Email = Checked("email", EmailAddress.Read),
            Home = Home(),
            Guarantor = Guarantor(),
            Emergency = Emergency(),
        };
        return Refusal.FirstOf(_refusals) is { } why ? why : facts;
    }

    private PostalAddress? Home()
    {
        if (!form.Has("line1") && !form.Has("city") && !form.Has("zip"))
        {
            return null;
        }

        var state = form["state"].ToUpperInvariant();
        Refuse(state.Length != 2 || !state.All(char.IsAsciiLetterUpper), "state", "address.state", "A state has two letters, such as IL.");
        var zip = form["zip"];
        var digits = zip.Replace("-", "", StringComparison.Ordinal);
        Refuse(digits.Length is not (5 or 9) || !digits.All(char.IsAsciiDigit), "zip", "address.zip", "A ZIP code has five or nine digits.");
        return new PostalAddress(
            Needed("line1", "address.street", "The street and house number are missing."), Optional("line2"), Needed("city", "address.city", "The city is missing.", 60), state, zip);
    }

    private PersonAround? Guarantor() => form["guarantor"] switch
    {
        "patient" => new PersonAround(Optional("guarantorRelation", 40) ?? "") { Chart = Checked("guarantorChart", Mrn.Read, isNeeded: true) },
        "person" => new PersonAround(Optional("guarantorRelation", 40) ?? "")
        {
            Name = new PersonName(
                Needed("guarantorLast", "registration.guarantor-name", "The name of the one who pays is missing."),
                Needed("guarantorFirst", "registration.guarantor-name", "The name of the one who pays is missing.")),
            Born = Checked("guarantorBorn", BirthDateOf)?.Date,
            Phone = Checked("guarantorPhone", PhoneNumber.Read),
        },
        _ => null,
    };

    private PersonAround? Emergency() => form.Has("emergencyFirst") || form.Has("emergencyLast") || form.Has("emergencyPhone")
        ? new PersonAround(Optional("emergencyRelation", 40) ?? "")
        {
            Name = new PersonName(Optional("emergencyLast") ?? "", Needed("emergencyFirst", "registration.emergency-name", "Whom do we ask for?")),
            Phone = Checked("emergencyPhone", PhoneNumber.Read, isNeeded: true),
        }
        : null;

    private Decision<BirthDate> BirthDateOf(string? text) => BirthDate.Read(text, today);

    private string Needed(string field, string code, string sentence, int most = 100)
    {
        Refuse(!form.Has(field), field, code, sentence);
        return Optional(field, most) ?? "";
    }

    private string? Optional(string field, int most = 100)
    {
        Refuse(form[field].Length > most, field, "field.too-long", "That is longer than we can keep. Shorten it.");
        Refuse(form[field].Any(char.IsControl), field, "field.control-characters", "There is a character in it that cannot be seen. Type it once more.");
        return form.Has(field) ? form[field] : null;
    }

    private T? Checked<T>(string field, Func<string?, Decision<T>> read, bool isNeeded = false)
        where T : struct
    {
        if (!form.Has(field) && !isNeeded)
        {
            return null;
        }

        var decision = read(form[field]);
        if (decision.Refusal is not { } why)
        {
            return decision.Answer;
        }

        _refusals.Add(why with { Field = field });
        return null;
    }

    private void Refuse(bool isWrong, string field, string code, string sentence)
    {
        if (isWrong && !_refusals.Any(refusal => refusal.Field == field))
        {
            _refusals.Add(new Refusal(code, sentence, field));
        }
    }
}
