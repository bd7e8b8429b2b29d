using Porchlight.Coverage;

namespace Porchlight.Tests.Features.Coverage;

/// <summary>Whose answer is it? We asked about Rosa Ejemplo-Díaz, born 1964-03-04, member SMP0042771904.</summary>
public sealed class AskedAboutTests
{
    [Theory]
    [InlineData("EJEMPLO-DÍAZ", "ROSA", "1964-03-04", "SMP0042771904", true)]
    // Without accents, with a second given name, one of two family names.
    [InlineData("EJEMPLO DIAZ", "ROSA MARIA", "1964-03-04", "SMP0042771904", true)]
    [InlineData("EJEMPLO", "ROSA", "1964-03-04", "SMP0042771904", true)]
    // The payer corrects one thing: number, birth date, given name.
    [InlineData("EJEMPLO-DIAZ", "ROSA", "1964-03-04", "SMP0042771905", true)]
    [InlineData("EJEMPLO-DIAZ", "ROSA", "1964-04-03", "SMP0042771904", true)]
    [InlineData("EJEMPLO-DIAZ", "ROSALIA", "1964-03-04", "SMP0042771904", true)]
    // Says only the number and the birth date.
    [InlineData("", "", "1964-03-04", "SMP0042771904", true)]
    // Somebody else altogether; somebody else with her number; a relative of the same name.
    [InlineData("STRANGER", "ROBIN", "1980-01-01", "SMP9999999999", false)]
    [InlineData("STRANGER", "ROBIN", "1980-01-01", "SMP0042771904", false)]
    [InlineData("EJEMPLO-DIAZ", "DANIEL", "1990-05-05", "SMP0042771904", false)]
    [InlineData("EJEMPLO-DIAZ", "ROSA", "1990-05-05", "SMP0000000001", false)]
    // Nothing that names anybody.
    [InlineData("", "", "", "", false)]
    public void An_answer_fits_the_person_asked_about(string family, string given, string born, string member, bool fits)
    {
        var asked = new AskedAbout(new PersonAtPayer("EJEMPLO-DÍAZ", "ROSA", new LocalDate(1964, 3, 4), "SMP0042771904"), IsDependent: false);

        Assert.Equal(fits, asked.Fits(new PersonAtPayer(family, given, Date(born), member)));
    }

    [Theory]
    [InlineData("MILO", true)]
    // A twin: same number, same day, same family.
    [InlineData("MAYA", false)]
    public void One_child_is_told_from_the_other_by_the_given_name(string given, bool fits)
    {
        var asked = new AskedAbout(new PersonAtPayer("SAMPLESMITH", "MILO", new LocalDate(2019, 6, 1), "SMP0042771906"), IsDependent: true);

        Assert.Equal(fits, asked.Fits(new PersonAtPayer("SAMPLESMITH", given, new LocalDate(2019, 6, 1), "SMP0042771906")));
    }

    private static LocalDate? Date(string text) => text.Length == 0 ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
