using System.Text.RegularExpressions;
using Hl7.Fhir.Model;

namespace Porchlight.Fhir;

/// <summary>The form of references (FHIR R4 references.html): absolute, <c>Type/id</c>, <c>Type?identifier=…</c>, or <c>#id</c> of something contained.</summary>
internal static partial class ReferenceForm
{
    public static IEnumerable<string> Faults(Resource resource)
    {
        var contained = (resource as DomainResource)?.Contained.Select(inner => inner.Id).ToHashSet() ?? [];
        return Of(resource).Select(reference => reference.Reference).OfType<string>().Where(text => text.Length > 0)
            .Select(text => text.StartsWith('#')
                ? contained.Contains(text[1..]) ? null : "a reference to something contained that is not there"
                : Form().IsMatch(text) ? null : contained.Contains(text) ? "a reference without # to something contained" : "a reference that is none")
            .OfType<string>();
    }

    private static IEnumerable<ResourceReference> Of(Base element)
    {
        if (element is ResourceReference reference)
        {
            yield return reference;
        }

        foreach (var child in element.EnumerateElements())
        {
            foreach (var inner in Children(child.Value).SelectMany(Of))
            {
                yield return inner;
            }
        }
    }

    private static IEnumerable<Base> Children(object value) => value switch
    {
        Resource => [],
        Base one => [one],
        System.Collections.IEnumerable many and not string => many.OfType<Base>().Where(one => one is not Resource),
        _ => [],
    };

    [GeneratedRegex("^(urn:(uuid|oid):.+|https?://.+|[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}(/_history/[A-Za-z0-9.-]{1,64})?|[A-Z][A-Za-z]+\\?.+)$")]
    private static partial Regex Form();
}
