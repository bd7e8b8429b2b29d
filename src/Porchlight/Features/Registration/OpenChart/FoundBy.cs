using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Porchlight.Registration;

/// <summary>
/// What a search found somebody by, sealed for the person who searched and for that chart. The link from the row to the chart carries it,
/// so that a chart found by two identifiers opens without a question on whichever node is asked.
/// </summary>
internal sealed class FoundBy(IDataProtectionProvider protection)
{
    public const string Query = "by";

    // A list left open over lunch is looked at again; two identifiers told this morning are not told now.
    private static readonly TimeSpan _lasts = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("registration.found-by").ToTimeLimitedDataProtector();

    /// <summary>The chart's address: with the seal when two identifiers found it.</summary>
    public string PathTo(PatientId patient, UserId? user, Identifiers told) => user is { } reader && told.AreTwo()
        ? $"/patients/{patient}?{Query}={WebEncoders.Base64UrlEncode(_seal.Protect([.. reader.Value.ToByteArray(), .. patient.Value.ToByteArray(), (byte)told], _lasts))}"
        : $"/patients/{patient}";

    /// <summary>What found this patient for this person; none for a seal that is another's, too old or not ours.</summary>
    public Identifiers Read(string? sealedText, PatientId patient, UserId? user)
    {
        if (sealedText is not { Length: > 0 and < 1000 } || user is not { } reader)
        {
            return Identifiers.None;
        }

        try
        {
            var open = _seal.Unprotect(WebEncoders.Base64UrlDecode(sealedText));
            return open is [.. var whom, var told] && whom.AsSpan().SequenceEqual([.. reader.Value.ToByteArray(), .. patient.Value.ToByteArray()])
                ? (Identifiers)told
                : Identifiers.None;
        }
        catch (Exception e) when (e is System.Security.Cryptography.CryptographicException or FormatException)
        {
            return Identifiers.None;
        }
    }
}
