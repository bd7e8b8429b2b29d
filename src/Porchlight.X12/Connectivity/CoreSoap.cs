using System.Xml;
using System.Xml.Linq;

namespace Porchlight.X12;

/// <summary>Binding B: SOAP 1.2 with WS-Security UsernameToken; real time carries the payload as CDATA.</summary>
public static class CoreSoap
{
    /// <summary>The Content-Type of both directions.</summary>
    public const string ContentType = "application/soap+xml; charset=utf-8";

    private static readonly XNamespace Soap = "http://www.w3.org/2003/05/soap-envelope";
    private static readonly XNamespace Core = "http://www.caqh.org/SOAP/WSDL/CORERule2.2.0.xsd";
    private static readonly XNamespace Security =
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    /// <summary>A request.</summary>
    public static string WriteRequest(CoreEnvelope envelope) => Write(envelope, "COREEnvelopeRealTimeRequest");

    /// <summary>A response.</summary>
    public static string WriteResponse(CoreEnvelope envelope) => Write(envelope, "COREEnvelopeRealTimeResponse");

    /// <summary>The envelope in a request or response; null when it is no SOAP envelope of this rule. Never throws.</summary>
    public static CoreEnvelope? Read(string xml)
    {
        try
        {
            // No DTD: a partner's message must not reach for files or blow up.
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new StringReader(xml), settings);
            var root = XDocument.Load(reader).Root;
            var body = root?.Element(Soap + "Body")?.Elements().FirstOrDefault();
            if (body is null || !body.Name.LocalName.StartsWith("COREEnvelopeRealTime", StringComparison.Ordinal))
            {
                return null;
            }

            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var field in body.Elements())
            {
                fields.TryAdd(field.Name.LocalName, field.Value);
            }

            var token = root!.Element(Soap + "Header")?.Descendants(Security + "UsernameToken").FirstOrDefault();
            AddTo(fields, "UserName", token?.Element(Security + "Username")?.Value);
            AddTo(fields, "Password", token?.Element(Security + "Password")?.Value);
            return CoreEnvelope.FromFields(fields);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void AddTo(Dictionary<string, string> fields, string name, string? value)
    {
        if (value is not null)
        {
            fields.TryAdd(name, value);
        }
    }

    private static string Write(CoreEnvelope envelope, string name)
    {
        var fields = envelope.Fields().Where(f => f.Name is not ("UserName" or "Password"))
            .Select(f => new XElement(f.Name, f.Name == "Payload" ? new XCData(f.Value) : f.Value));
        var header = envelope.UserName is null
            ? null
            : new XElement(Soap + "Header", new XElement(Security + "Security", new XElement(Security + "UsernameToken",
                new XElement(Security + "Username", envelope.UserName), new XElement(Security + "Password", envelope.Password))));
        var root = new XElement(Soap + "Envelope", header, new XElement(Soap + "Body", new XElement(Core + name, fields)));
        return new XDocument(new XDeclaration("1.0", "utf-8", null), root).Declaration + "\n" + root.ToString(SaveOptions.DisableFormatting);
    }
}
