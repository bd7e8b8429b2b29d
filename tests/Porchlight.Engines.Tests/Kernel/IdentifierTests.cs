namespace Porchlight.Engines.Tests.Kernel;

public class IdentifierTests
{
    // registration-and-insurance.md §2; 987-65-432x and 666-… are ranges the SSA never assigns.
    [Theory]
    [InlineData("219-09-9998", null)]
    [InlineData("536 22 8726", null)]
    [InlineData("899-99-9999", null)]
    [InlineData("12345678", "ssn.length")]
    [InlineData("1234567890", "ssn.length")]
    [InlineData("12345678X", "ssn.length")]
    [InlineData("", "ssn.length")]
    [InlineData("١٢٣٤٥٦٧٨٩", "ssn.length")] // digits of another script are not read as ours
    [InlineData("000-12-3456", "ssn.not-assigned")]
    [InlineData("666-12-3456", "ssn.not-assigned")]
    [InlineData("900-12-3456", "ssn.not-assigned")]
    [InlineData("987-65-4321", "ssn.itin")] // the advertising number falls into the ITIN range 65 first
    [InlineData("912-50-1234", "ssn.itin")]
    [InlineData("912-66-1234", "ssn.not-assigned")]
    [InlineData("912-93-1234", "ssn.not-assigned")]
    [InlineData("536-00-8726", "ssn.not-assigned")]
    [InlineData("536-22-0000", "ssn.not-assigned")]
    [InlineData("078-05-1120", "ssn.specimen")]
    [InlineData("219-09-9999", "ssn.specimen")]
    [InlineData("111-11-1111", "ssn.specimen")]
    [InlineData("123-45-6789", "ssn.specimen")]
    public void Reads_a_social_security_number(string typed, string? refusal) => Assert.Equal(refusal, Ssn.Read(typed).Refusal?.Code);

    // registration-and-insurance.md §2: values computed there.
    [Theory]
    [InlineData("1234567893", null)]
    [InlineData("1245319599", null)]
    [InlineData("1234567890", "npi.check-digit")]
    [InlineData("3234567893", "npi.length")]
    [InlineData("123456789", "npi.length")]
    public void Reads_an_npi_by_luhn_over_80840(string typed, string? refusal) => Assert.Equal(refusal, Npi.Read(typed).Refusal?.Code);

    [Theory]
    [InlineData("1EG4-TE5-MK73", null)] // the CMS specimen
    [InlineData("1eg4te5mk73", null)]
    [InlineData("1EG4TE5MK7", "mbi.length")]
    [InlineData("1SG4TE5MK73", "mbi.letter")]
    [InlineData("1EG4TE5MKO3", "mbi.letter")]
    [InlineData("0EG4TE5MK73", "mbi.form")] // the first is never 0
    [InlineData("11G4TE5MK73", "mbi.form")] // the second is a letter
    [InlineData("1EG4TE5M473", "mbi.form")] // the ninth is a letter
    [InlineData("123456789A", "mbi.retired-number")]
    public void Reads_a_medicare_number(string typed, string? refusal) => Assert.Equal(refusal, Mbi.Read(typed).Refusal?.Code);

    [Theory]
    [InlineData("(555) 555-0142", null)]
    [InlineData("555.555.0142", null)]
    [InlineData("5555550142", null)]
    [InlineData("+1 555 555 0142", null)]
    [InlineData("1-555-555-0142", null)]
    [InlineData("555-0142", "phone.area-code-missing")]
    [InlineData("555 555 014", "phone.length")]
    [InlineData("call 5555550142", "phone.length")]
    [InlineData("+52 55 5555 0142", "phone.foreign")]
    [InlineData("555-555-0142 x12", "phone.extension")]
    [InlineData("000-000-0000", "phone.placeholder")]
    [InlineData("999-999-9999", "phone.placeholder")]
    [InlineData("155-555-0142", "phone.form")] // no area code begins with 1
    [InlineData("911-555-0142", "phone.form")]
    [InlineData("555-155-0142", "phone.form")]
    public void Reads_a_phone_number(string typed, string? refusal) => Assert.Equal(refusal, PhoneNumber.Read(typed).Refusal?.Code);

    [Fact]
    public void A_phone_number_is_stored_as_E164_and_said_in_the_desks_form()
    {
        var phone = PhoneNumber.Read("555.555.0142").Answer;

        Assert.Equal("+15555550142", phone.Value);
        Assert.Equal("(555) 555-0142", phone.Display);
        Assert.Equal("0142", phone.LastFour);
        Assert.Equal("2410555555", phone.Reversed);
    }

    [Theory]
    [InlineData("Rosa.Ejemplo@Example.ORG", "Rosa.Ejemplo@example.org")] // the local part is not ours to fold
    [InlineData(" a@b.co ", "a@b.co")]
    [InlineData("rosa+desk@mail.example.org", "rosa+desk@mail.example.org")]
    [InlineData("josé@correo.example", "josé@correo.example")]
    [InlineData("rosa@example", null)]
    [InlineData("rosa.example.org", null)]
    [InlineData("@example.org", null)]
    [InlineData("ro sa@example.org", null)]
    [InlineData("rosa..e@example.org", null)]
    [InlineData("rosa@-example.org", null)]
    [InlineData("rosa@example..org", null)]
    [InlineData("rosa@example.org\r\nBcc: x@example.org", null)]
    public void Reads_an_email_address(string typed, string? stored)
    {
        var decision = EmailAddress.Read(typed);

        Assert.Equal(stored, decision.Refusal is null ? decision.Answer.Value : null);
        Assert.Equal(stored is null ? "email.form" : null, decision.Refusal?.Code);
    }

    [Theory]
    [InlineData("XYZ 0042-7719", "XYZ 0042-7719", "XYZ00427719")]
    [InlineData(" 00123 ", "00123", "00123")] // leading zeros are part of it
    [InlineData("xyz12", "xyz12", "XYZ12")]
    public void A_member_number_is_kept_as_printed_and_compared_compact(string typed, string stored, string compact)
    {
        var member = MemberId.Read(typed).Answer;

        Assert.Equal((stored, compact), (member.Value, member.Compact));
    }

    [Theory]
    [InlineData("1", "member-id.length")]
    [InlineData("", "member-id.length")]
    [InlineData("AB*12~", "member-id.characters")] // X12 delimiters would cut the segment
    public void Refuses_what_no_member_number_is(string typed, string refusal) => Assert.Equal(refusal, MemberId.Read(typed).Refusal?.Code);

    [Theory]
    [InlineData("K7QX25", "K7QX25")]
    [InlineData("k7q-x25", "K7QX25")]
    [InlineData("SANTOS", null)] // a name ends with a letter
    [InlineData("123456", null)]
    [InlineData("K7QX20", null)] // no zero
    public void Reads_an_appointment_code(string typed, string? code) =>
        Assert.Equal(code, AppointmentCode.Read(typed) is Decision<AppointmentCode>.Accepted read ? read.Value.Value : null);

    [Fact]
    public void Every_code_made_from_random_bytes_can_be_read_back()
    {
        for (var value = 0; value < 256; value++)
        {
            var code = AppointmentCode.FromRandom([.. Enumerable.Repeat((byte)value, AppointmentCode.Length)]);

            Assert.Equal(code, AppointmentCode.Read(code.Value).Answer);
        }
    }
}
