using NodaTime;
using Porchlight.Matching;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>A half-filled form as somebody to compare: what cannot be read yet counts neither way.</summary>
internal static class TypedPerson
{
    public static PersonForMatching Of(PatientForm form, LocalDate today) => new()
    {
        Family = form["lastName"],
        Given = form["firstName"],
        Middle = form.Has("middleName") ? form["middleName"] : null,
        Suffix = form.Has("suffix") ? form["suffix"] : null,
        NamesUsed = form.Has("nameUsed") ? [form["nameUsed"]] : [],
        BirthDate = BirthDate.Read(form["birthDate"], today) is Decision<BirthDate>.Accepted born ? born.Value.Date : null,
        Sex = Enum.TryParse<Sex>(form["sex"], out var sex) ? sex.Letter() : null,
        Phones = PhoneNumber.Read(form["phone"]) is Decision<PhoneNumber>.Accepted phone ? [phone.Value.Value] : [],
        Email = EmailAddress.Read(form["email"]) is Decision<EmailAddress>.Accepted email ? email.Value.Value : null,
        StreetNumber = form.Has("line1") ? form["line1"].Split(' ')[0] : null,
        Zip = form.Has("zip") ? form["zip"] : null,
    };

    /// <summary>What was typed into the search box as the beginning of a form.</summary>
    public static PatientForm FromSearch(string typed, LocalDate today)
    {
        var fields = new Dictionary<string, string>();
        var words = new List<string>();
        foreach (var part in SearchText.Read(typed, today).Parts)
        {
            switch (part.Readings is [var likeliest, ..] ? likeliest : null)
            {
                case SearchReading.NamePrefix:
                    words.Add(part.Typed);
                    break;
                case SearchReading.BornOn:
                    fields["birthDate"] = part.Typed;
                    break;
                case SearchReading.Email:
                    fields["email"] = part.Typed;
                    break;
                case SearchReading.PhoneEnd { Digits.Length: 10 }:
                    fields["phone"] = part.Typed;
                    break;
                default:
                    break;
            }
        }

        words = [.. words.Distinct().Select(Capital)];
        var isFiled = typed.Contains(',', StringComparison.Ordinal) && words.Count > 1;
        fields["firstName"] = words.Count < 2 ? "" : isFiled ? string.Join(' ', words.Skip(1)) : words[0];
        fields["lastName"] = words.Count < 2 || isFiled ? words.FirstOrDefault() ?? "" : string.Join(' ', words.Skip(1));
        return new PatientForm(fields);
    }

    private static string Capital(string word) => word.Any(char.IsUpper) ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
