using Porchlight.Platform.Wording;
using Porchlight.Registration;

namespace Porchlight.AuditTrail;

/// <summary>How an entry is said.</summary>
internal static class TrailWords
{
    public static string Who(Words words, TrailLine line) =>
        line.Who.Length > 0 ? line.Who : line.Role == "anonymous" ? words["Nobody signed in"] : words["Porchlight itself"];

    public static string Result(Words words, TrailLine line) => line.Result switch
    {
        TrailResult.Shown => words["shown"],
        TrailResult.Denied => words["not let in"],
        TrailResult.Refused => words["refused: {0}", line.Code],
        _ => words["done"],
    };

    public static string Why(Words words, TrailLine line) => string.Join(" · ", new[] { line.Reason is { } reason ? words[reason] : null }
        .Concat(line.Fields.Count == 0 ? [] : [words["changed: {0}", string.Join(", ", line.Fields.Select(field => FieldOf(words, field)))]])
        .Where(part => !string.IsNullOrEmpty(part)));

    public static string Changes(Words words, TrailLine line) => string.Join(" · ", line.Facts.Select(fact => $"{fact.Key}: {fact.Value}"));

    private static string FieldOf(Words words, string field) => PatientForm.Labels.TryGetValue(field, out var label) ? words[label] : field;
}
