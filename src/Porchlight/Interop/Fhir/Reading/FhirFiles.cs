using System.Text.Json;

namespace Porchlight.Fhir;

/// <summary>Finds the files of an import and the rows in them. A file that is no JSON, or no FHIR, is one row that says so.</summary>
internal static class FhirFiles
{
    // Bundles that carry records, not answers or events (FHIR R4 valueset-bundle-type).
    private static readonly string[] _carry = ["collection", "transaction", "batch", "searchset", "document"];

    // What System.Text.Json says of a string that is no UTF-8 only when it is asked for.
    private const string NotUtf8 = "not JSON: a text in it is no UTF-8";

    /// <summary>The file itself, or all .json and .ndjson files under a folder, in the order of their paths.</summary>
    public static IReadOnlyList<string> Under(string path) => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".json" or ".ndjson").Order(StringComparer.Ordinal)]
        : [path];

    public static IReadOnlyList<FhirRow> RowsOf(string path, string name)
    {
        try
        {
            using var stream = Open(path);
            var start = AfterByteOrderMark(stream);
            return Path.GetExtension(path).Equals(".ndjson", StringComparison.OrdinalIgnoreCase)
                ? [.. Lines(stream, start).Select((line, i) => Described(stream, new FhirRow(path, name, i, line.Offset, line.Length, false)))]
                : OfDocument(stream, start, path, name);
        }
        catch (JsonException e)
        {
            return [Refused(path, name, NotJson(e))];
        }
        catch (InvalidOperationException)
        {
            return [Refused(path, name, NotUtf8)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [Refused(path, name, "the file could not be read")];
        }
    }

    /// <summary>The bytes of the row's resource.</summary>
    public static byte[] ResourceOf(FhirRow row)
    {
        using var stream = Open(row.Path);
        var bytes = Slice(stream, row);
        if (!row.IsEntry)
        {
            return bytes;
        }

        using var entry = JsonDocument.Parse(bytes, _options);
        return System.Text.Encoding.UTF8.GetBytes(entry.RootElement.GetProperty("resource").GetRawText());
    }

    private static readonly JsonDocumentOptions _options = new() { MaxDepth = 128 };

    private static List<FhirRow> OfDocument(FileStream stream, long start, string path, string name)
    {
        var shape = JsonSlices.Read(stream, start);
        if (!shape.IsObject || shape.ResourceType is null)
        {
            return [Refused(path, name, "no resourceType: this is no FHIR resource")];
        }

        if (shape.ResourceType != "Bundle")
        {
            return [Described(stream, new FhirRow(path, name, 0, start, checked((int)(stream.Length - start)), false))];
        }

        if (shape.Type is null || !_carry.Contains(shape.Type))
        {
            var why = shape.Type is null ? "the Bundle has no type" : "a Bundle of this type carries no records";
            return [Refused(path, name, why, "Bundle")];
        }

        return [.. shape.Entries.Select((entry, i) => Described(stream, new FhirRow(path, name, i, entry.Offset, entry.Length, true)))];
    }

    /// <summary>Reads what the row calls itself; its contents are looked at when its turn comes.</summary>
    private static FhirRow Described(FileStream stream, FhirRow row)
    {
        row.Source = FolderOf(row.Path);
        try
        {
            using var json = JsonDocument.Parse(Slice(stream, row), _options);
            RowDescription.Write(row, json.RootElement);
        }
        catch (JsonException e)
        {
            row.Problem = NotJson(e);
        }
        catch (InvalidOperationException)
        {
            row.Problem = NotUtf8;
        }

        return row;
    }

    private static FhirRow Refused(string path, string name, string why, string type = "") =>
        new(path, name, 0, 0, 0, false) { Problem = why, Type = type, Source = FolderOf(path) };

    private static string NotJson(JsonException e) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}");

    private static string FolderOf(string path) => "folder:" + Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)));

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read);

    private static byte[] Slice(FileStream stream, FhirRow row)
    {
        var bytes = new byte[row.Length];
        stream.Position = row.Offset;
        stream.ReadExactly(bytes);
        return bytes;
    }

    // RFC 8259 §8.1 lets a reader pass over it.
    private static long AfterByteOrderMark(FileStream stream)
    {
        Span<byte> mark = stackalloc byte[3];
        return stream.ReadAtLeast(mark, 3, throwOnEndOfStream: false) == 3 && mark is [0xEF, 0xBB, 0xBF] ? 3 : 0;
    }

    private static List<(long Offset, int Length)> Lines(FileStream stream, long start)
    {
        List<(long, int)> lines = [];
        stream.Position = start;
        var (buffer, from, at, blank) = (new byte[64 * 1024], start, start, true);
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            for (var i = 0; i < read; i++, at++)
            {
                if (buffer[i] == (byte)'\n')
                {
                    Take(at);
                }
                else
                {
                    blank &= buffer[i] <= (byte)' ';
                }
            }
        }

        Take(at);
        return lines;

        void Take(long end)
        {
            if (!blank)
            {
                lines.Add((from, checked((int)(end - from))));
            }

            (from, blank) = (end + 1, true);
        }
    }
}
