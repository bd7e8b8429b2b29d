using System.Text;

namespace Porchlight.X12.Tests;

public sealed class Envelopes
{
    private static readonly CoreEnvelope Request = new()
    {
        PayloadType = CoreEnvelope.EligibilityRequest,
        PayloadId = "0191e1f2-7d1c-7c3a-9a51-3a6c0e2b9d10",
        TimeStamp = "2026-12-01T13:05:00Z",
        SenderId = "CLINIC01",
        ReceiverId = "PAYER01",
        UserName = "maple",
        Password = "street",
        Payload = Samples.Isa + "IEA*0*000000101~",
    };

    [Fact]
    public void The_mime_binding_carries_every_field_back()
    {
        var (body, contentType) = CoreMultipart.Write(Request);

        Assert.Equal(Request, CoreMultipart.Read(body, contentType));
    }

    [Fact]
    public void The_soap_binding_carries_every_field_back() =>
        Assert.Equal(Request with { Payload = "A]]>B&<" }, CoreSoap.Read(CoreSoap.WriteRequest(Request with { Payload = "A]]>B&<" })));

    [Theory]
    [InlineData("")]
    [InlineData("<a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")]
    [InlineData("<a/>")]
    public void Anything_else_is_no_envelope(string text)
    {
        Assert.Null(CoreSoap.Read(text));
        Assert.Null(CoreMultipart.Read(Encoding.UTF8.GetBytes(text), "multipart/form-data; boundary=x"));
        Assert.Null(CoreMultipart.Read(Encoding.UTF8.GetBytes(text), "text/plain"));
    }

    public static TheoryData<CoreEnvelope, string?> Problems() => new()
    {
        { Request, null },
        { Request with { PayloadType = "" }, "PayloadTypeRequired" },
        { Request with { SenderId = "" }, "SenderIDRequired" },
        { Request with { ReceiverId = new string('x', 51) }, "ReceiverIDIllegal" },
        { Request with { TimeStamp = "today" }, "TimeStampIllegal" },
        { Request with { ProcessingMode = "Slow" }, "ProcessingModeIllegal" },
        { Request with { RuleVersion = "1.0" }, "VersionMismatch" },
    };

    [Theory]
    [MemberData(nameof(Problems), DisableDiscoveryEnumeration = true)]
    public void A_bad_field_has_its_core_error_code(CoreEnvelope envelope, string? code) => Assert.Equal(code, envelope.Problem());

    [Fact]
    public void Prints_neither_payload_nor_password()
    {
        Assert.DoesNotContain("street", Request.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ISA", Request.ToString(), StringComparison.Ordinal);
    }
}
