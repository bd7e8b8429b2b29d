using System.Text;

namespace Porchlight.X12;

/// <summary>Binding A: HTTP POST <c>multipart/form-data</c>, one part per field named exactly as in the rule.</summary>
public static class CoreMultipart
{
    /// <summary>The body and its Content-Type. The boundary must not occur in the payload; one from the payload id does not.</summary>
    public static (byte[] Body, string ContentType) Write(CoreEnvelope envelope)
    {
        var boundary = "core-" + string.Concat(envelope.PayloadId.Where(char.IsAsciiLetterOrDigit));
        var text = new StringBuilder();
        foreach (var (name, value) in envelope.Fields())
        {
            text.Append("--").Append(boundary).Append("\r\nContent-Disposition: form-data; name=\"").Append(name)
                .Append("\"\r\n\r\n").Append(value).Append("\r\n");
        }

        text.Append("--").Append(boundary).Append("--\r\n");
        return (Encoding.UTF8.GetBytes(text.ToString()), $"multipart/form-data; boundary={boundary}");
    }

    /// <summary>The envelope in a body; null when it is not multipart. Missing fields stay "".</summary>
    public static CoreEnvelope? Read(ReadOnlySpan<byte> body, string? contentType)
    {
        if (BoundaryOf(contentType) is not { } boundary)
        {
            return null;
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in Encoding.UTF8.GetString(body).Split("--" + boundary))
        {
            var headEnd = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (headEnd < 0 || NameOf(part[..headEnd]) is not { } name)
            {
                continue;
            }

            var value = part[(headEnd + 4)..];
            fields.TryAdd(name, value.EndsWith("\r\n", StringComparison.Ordinal) ? value[..^2] : value);
        }

        return fields.Count == 0 ? null : CoreEnvelope.FromFields(fields);
    }

    private static string? BoundaryOf(string? contentType)
    {
        if (contentType is null || !contentType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var at = contentType.IndexOf("boundary=", StringComparison.OrdinalIgnoreCase);
        var boundary = at < 0 ? "" : contentType[(at + 9)..].Split(';')[0].Trim().Trim('"');
        return boundary.Length is > 0 and <= 70 ? boundary : null;
    }

    private static string? NameOf(string head)
    {
        var at = head.IndexOf("name=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : head[(at + 5)..].Split(';', '\r')[0].Trim().Trim('"');
    }
}
