namespace Porchlight.Records;

/// <summary>What a file is by its first bytes; its name and what the browser calls it prove nothing.</summary>
internal static class DocumentKind
{
    public const int LargestBytes = 10 * 1024 * 1024;

    private static readonly (string Type, byte[] Magic)[] _kinds =
    [
        ("application/pdf", "%PDF-"u8.ToArray()),
        ("image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        ("image/jpeg", [0xFF, 0xD8, 0xFF]),
    ];

    public static Decision<string> Of(ReadOnlySpan<byte> content)
    {
        if (content.Length > LargestBytes)
        {
            return TooLarge;
        }

        foreach (var (type, magic) in _kinds)
        {
            if (content.StartsWith(magic))
            {
                return type;
            }
        }

        return new Refusal("document.kind", "Only PDF, PNG and JPEG files can be kept. Scan it or save it as one of these.", "file");
    }

    public static Refusal TooLarge { get; } = new("document.too-large", "This file is larger than 10 MB. Scan it with fewer dots per inch.", "file");

    public static Refusal Missing { get; } = new("document.missing", "Choose a file first.", "file");
}
