using System.Text.Json;

namespace Porchlight.Fhir;

/// <summary>What a walk over a JSON file found at its top: enough to say what it is, and where each entry of a Bundle lies.</summary>
internal sealed class FileShape
{
    public string? ResourceType { get; set; }

    /// <summary>A Bundle's.</summary>
    public string? Type { get; set; }

    public bool IsObject { get; set; }

    public List<(long Offset, int Length)> Entries { get; } = [];
}

/// <summary>
/// Walks JSON once, a block at a time, so that a Bundle of any size costs no more memory than its longest value and the places of its entries.
/// Comments are no JSON (FHIR R4, json.html).
/// </summary>
internal static class JsonSlices
{
    private const int Block = 64 * 1024;
    private const int LongestValue = 256 * 1024 * 1024;

    /// <exception cref="JsonException">It is no JSON; nothing of its contents is in the message that we make of it.</exception>
    public static FileShape Read(Stream stream, long start)
    {
        stream.Position = start;
        var (buffer, filled, at) = (new byte[Block], 0, start);
        var state = new JsonReaderState(new JsonReaderOptions { MaxDepth = 128 });
        var walker = new Walker();
        while (true)
        {
            var read = stream.Read(buffer, filled, buffer.Length - filled);
            filled += read;
            var reader = new Utf8JsonReader(buffer.AsSpan(0, filled), isFinalBlock: read == 0, state);
            while (reader.Read())
            {
                walker.See(ref reader, at);
            }

            if (read == 0)
            {
                return walker.Shape;
            }

            state = reader.CurrentState;
            var consumed = (int)reader.BytesConsumed;
            Buffer.BlockCopy(buffer, consumed, buffer, 0, filled - consumed);
            (filled, at) = (filled - consumed, at + consumed);
            if (filled == buffer.Length)
            {
                if (buffer.Length >= LongestValue)
                {
                    throw new JsonException("A value is too long.");
                }

                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }

    private sealed class Walker
    {
        private string? _property;
        private long _entryFrom;

        public FileShape Shape { get; } = new();

        public void See(ref Utf8JsonReader reader, long at)
        {
            switch (reader.TokenType, reader.CurrentDepth)
            {
                case (JsonTokenType.StartObject, 0):
                    Shape.IsObject = true;
                    break;
                case (JsonTokenType.PropertyName, 1):
                    _property = reader.GetString();
                    break;
                case (JsonTokenType.String, 1) when _property == "resourceType":
                    Shape.ResourceType = reader.GetString();
                    break;
                case (JsonTokenType.String, 1) when _property == "type":
                    Shape.Type = reader.GetString();
                    break;
                case (JsonTokenType.StartObject, 2) when _property == "entry":
                    _entryFrom = at + reader.TokenStartIndex;
                    break;
                case (JsonTokenType.EndObject, 2) when _property == "entry":
                    Shape.Entries.Add((_entryFrom, checked((int)(at + reader.BytesConsumed - _entryFrom))));
                    break;
            }
        }
    }
}
