using System.Text.Json;

namespace Porchlight.Fhir;

/// <summary>What a row calls itself: type, id, address, and whom it says pays.</summary>
internal static class RowDescription
{
    public static void Write(FhirRow row, JsonElement json)
    {
        var resource = json;
        if (row.IsEntry)
        {
            row.FullUrl = Text(json, "fullUrl");
            if (!json.TryGetProperty("resource", out resource) || resource.ValueKind != JsonValueKind.Object)
            {
                row.Problem = "the entry holds no resource";
                return;
            }
        }

        if (resource.ValueKind != JsonValueKind.Object || Text(resource, "resourceType") is not { Length: > 0 } type)
        {
            row.Problem = "no resourceType: this is no FHIR resource";
            return;
        }

        (row.Type, row.Id) = (type, Text(resource, "id"));
        if (row.FullUrl is { } url)
        {
            WriteSource(row, url);
        }

        if (type == "Location" && resource.TryGetProperty("partOf", out var whole))
        {
            row.PartOf = Text(whole, "reference");
        }

        if (type == "Coverage" && resource.TryGetProperty("payor", out var payors) && payors.ValueKind == JsonValueKind.Array)
        {
            row.Payors = [.. payors.EnumerateArray().Where(payor => payor.ValueKind == JsonValueKind.Object).Select(payor => Text(payor, "reference")).OfType<string>()];
        }
    }

    // FHIR R4 bundle.html, resource URL and uniqueness rules: fullUrl is absolute, and ends in Type/id when the server is a RESTful one.
    private static void WriteSource(FhirRow row, string url)
    {
        if (url.StartsWith("urn:uuid:", StringComparison.Ordinal))
        {
            row.Source = "urn:uuid";
            row.Id ??= url["urn:uuid:".Length..];
        }
        else if (url.StartsWith("http://", StringComparison.Ordinal) || url.StartsWith("https://", StringComparison.Ordinal))
        {
            var tail = $"/{row.Type}/{row.Id}";
            row.Source = url.EndsWith(tail, StringComparison.Ordinal) ? url[..^tail.Length] : row.Source;
        }
        else
        {
            row.Problem = "fullUrl is no absolute address";
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
