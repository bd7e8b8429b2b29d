namespace Porchlight;

/// <summary>
/// An e-mail address that can be written to; whether it arrives is told by a confirmation link only. The domain is lower case,
/// the part before the @ stays as given, because it is the receiver's to read. Prints redacted.
/// </summary>
public readonly record struct EmailAddress : IChecked<EmailAddress>, IPatientData
{
    private readonly string? _address;

    private EmailAddress(string address) => _address = address;

    public string Value => _address ?? "";

    /// <summary>Refused with <c>email.form</c>. Quoted local parts (RFC 5321 §4.1.2) are refused too: nobody has one.</summary>
    public static Decision<EmailAddress> Read(string? text)
    {
        var typed = (text ?? "").Trim();
        var at = typed.LastIndexOf('@');
        if (at < 1 || !IsLocalPart(typed[..at]) || !IsDomain(typed[(at + 1)..]))
        {
            return new Refusal("email.form", "An e-mail address looks like name@example.org.", "email");
        }

        return new EmailAddress($"{typed[..at]}@{typed[(at + 1)..].ToLowerInvariant()}");
    }

    public static EmailAddress FromStored(string value) => new(value);

    public override string ToString() => Phi<string>.Redacted;

    // RFC 5321 §4.5.3.1: 64 octets before the @, 254 in all.
    private static bool IsLocalPart(string local) =>
        local.Length <= 64
        && !local.StartsWith('.') && !local.EndsWith('.') && !local.Contains("..", StringComparison.Ordinal)
        && local.All(c => char.IsLetterOrDigit(c) || ".!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal));

    private static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return domain.Length <= 189 && labels.Length >= 2 && labels[^1].Length >= 2 && labels.All(IsLabel);
    }

    private static bool IsLabel(string label) =>
        label.Length is >= 1 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsLetterOrDigit(c) || c == '-');
}
