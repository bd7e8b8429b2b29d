using Porchlight.Clinic.Api;
using Porchlight.Registration;
using Porchlight.Registration.Api;
using R4 = Hl7.Fhir.Model;

namespace Porchlight.Fhir;

/// <summary>Telephones, e-mail and addresses, as far as this desk can use them.</summary>
internal static class Reach
{
    // A telephone to call first: by rank, then mobile before home before work.
    public static (PhoneNumber Number, ContactKind Kind)? Phone(IEnumerable<R4.ContactPoint> telecom, Reading reading)
    {
        var told = telecom.Where(point => point.System is R4.ContactPoint.ContactPointSystem.Phone or R4.ContactPoint.ContactPointSystem.Sms
                && point.Use != R4.ContactPoint.ContactPointUse.Old && !string.IsNullOrWhiteSpace(point.Value))
            .OrderBy(point => point.Rank ?? int.MaxValue).ThenBy(KindOf).ToList();
        foreach (var point in told)
        {
            if (PhoneNumber.Read(point.Value) is Decision<PhoneNumber>.Accepted number)
            {
                return (reading.Took("telecom.phone", number.Value), KindOf(point));
            }
        }

        if (told.Count > 0)
        {
            reading.Left("telecom.phone", PhoneNumber.Read(told[0].Value));
        }

        return null;
    }

    public static EmailAddress? Email(IEnumerable<R4.ContactPoint> telecom, Reading reading)
    {
        var told = telecom.FirstOrDefault(point => point.System == R4.ContactPoint.ContactPointSystem.Email && !string.IsNullOrWhiteSpace(point.Value));
        return told is null ? null : reading.Left("telecom.email", EmailAddress.Read(told.Value));
    }

    /// <summary>Where they live now. Only addresses of the US have a place here.</summary>
    public static PostalAddress? Home(IEnumerable<R4.Address> addresses, Reading reading)
    {
        var now = addresses.Where(address => address.Use != R4.Address.AddressUse.Old && string.IsNullOrEmpty(address.Period?.End))
            .OrderBy(address => address.Use == R4.Address.AddressUse.Home ? 0 : 1).FirstOrDefault();
        if (now is null)
        {
            return null;
        }

        var lines = now.Line.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line!.Trim()).ToList();
        var (city, state, zip) = (now.City?.Trim() ?? "", now.State?.Trim().ToUpperInvariant() ?? "", now.PostalCode?.Trim() ?? "");
        if (!IsUs(now) || lines.Count == 0 || city.Length is 0 or > 60 || state.Length != 2 || zip.Length is < 5 or > 10 || lines.Any(line => line.Length > 100))
        {
            reading.Notes.Add("address left out: not a whole US address");
            return null;
        }

        return reading.Took("address", new PostalAddress(lines[0], lines.Count > 1 ? string.Join(", ", lines[1..]) is { Length: <= 100 } rest ? rest : lines[1] : null, city, state, zip));
    }

    /// <summary>Of a place or an organisation; what does not fit is left empty.</summary>
    public static AddressInfo Place(R4.Address? address) => address is null ? new AddressInfo("", "", "", "") : new AddressInfo(
        Cut(string.Join(", ", address.Line.Where(line => !string.IsNullOrWhiteSpace(line))), 120),
        Cut(address.City, 60),
        IsUs(address) && address.State?.Trim() is { Length: 2 } state ? state.ToUpperInvariant() : "",
        Cut(address.PostalCode, 10));

    /// <summary>As written, if it is short enough to be a telephone number.</summary>
    public static string PlacePhone(IEnumerable<R4.ContactPoint> telecom) =>
        telecom.Where(point => point.System == R4.ContactPoint.ContactPointSystem.Phone).Select(point => point.Value?.Trim() ?? "").FirstOrDefault(text => text.Length is > 0 and <= 20) ?? "";

    public static string Cut(string? text, int most) => (text ?? "").Trim() is var trimmed && trimmed.Length <= most ? trimmed : trimmed[..most].TrimEnd();

    private static bool IsUs(R4.Address address) => (address.Country ?? "").Trim().ToUpperInvariant() is "" or "US" or "USA";

    private static ContactKind KindOf(R4.ContactPoint point) => point.Use switch
    {
        R4.ContactPoint.ContactPointUse.Home => ContactKind.Home,
        R4.ContactPoint.ContactPointUse.Work => ContactKind.Work,
        _ => ContactKind.Mobile,
    };
}
