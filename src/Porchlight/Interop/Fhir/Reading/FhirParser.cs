using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Utility;

namespace Porchlight.Fhir;

/// <summary>
/// Reads one resource strictly: an unknown element, a code that the standard does not have or a value of the wrong form refuses it, because
/// what is not understood may be what matters (domain/fhir.md §3). The narrative is nobody's data and is not judged.
/// </summary>
internal static class FhirParser
{
    private const int MostReasons = 4;

    private static readonly BaseFhirJsonDeserializer _reader = new(
        ModelInfo.ModelInspector, new DeserializerSettings().UsingMode(DeserializationMode.Strict, Hl7.Fhir.Validation.NarrativeValidationKind.None));

    /// <returns>The resource, or why not: element and fault, never a value.</returns>
    public static (Resource? Resource, IReadOnlyList<string> Reasons) Read(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 128 });
        try
        {
            _reader.TryDeserializeResource(ref reader, out var resource, out var faults);
            var reasons = faults.Select(Say).Concat(resource is null ? [] : ReferenceForm.Faults(resource)).Distinct().Take(MostReasons).ToList();
            return (resource, resource is null && reasons.Count == 0 ? ["it cannot be read"] : reasons);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return (null, ["it cannot be read"]);
        }
    }

    private static string Say(CodedException fault)
    {
        var (path, message) = fault is ExtendedCodedException { InstancePath: { } at, BaseErrorMessage: { } text } ? (at, text) : ("", fault.Message);
        var where = path.Length == 0 ? "" : $" at {path}";
        return message switch
        {
            // The name of an element is no patient's data.
            _ when message.Contains("unknown element '", StringComparison.OrdinalIgnoreCase) || message.Contains("unknown member '", StringComparison.OrdinalIgnoreCase) =>
                $"unknown element {message.Split('\'')[1]}{where}",
            _ when message.Contains("is not a correct code", StringComparison.Ordinal) || message.Contains("enumeration", StringComparison.Ordinal) => $"a code that FHIR does not have{where}",
            _ when message.Contains("required", StringComparison.OrdinalIgnoreCase) || message.Contains("cardinality", StringComparison.OrdinalIgnoreCase) => $"something required is missing{where}",
            _ when message.Contains("empty", StringComparison.OrdinalIgnoreCase) => $"an empty value{where}",
            _ => $"not as FHIR writes it ({fault.ErrorCode}){where}",
        };
    }
}
