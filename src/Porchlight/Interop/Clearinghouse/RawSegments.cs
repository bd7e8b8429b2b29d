using System.Text;

namespace Porchlight.Clearinghouse;

/// <summary>The segments of a message as they stand, cut at its own terminator and by nothing else of the codec that read them before.</summary>
internal static class RawSegments
{
    // X12 005010 ISA: 106 bytes, the last of them the terminator.
    private const int TerminatorAt = 105;

    public static IReadOnlyList<string> Of(byte[] raw)
    {
        var text = Encoding.UTF8.GetString(raw).TrimStart('\uFEFF').TrimStart();
        return text.Length <= TerminatorAt
            ? []
            : [.. text.Split(text[TerminatorAt]).Select(segment => segment.TrimStart('\r', '\n', ' ', '\t')).Where(segment => segment.Length > 0)];
    }
}
