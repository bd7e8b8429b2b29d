using System.Text;
using Microsoft.EntityFrameworkCore;
using Porchlight.Registration;
using Porchlight.Tests.Features.Registration;
using Porchlight.Work;

namespace Porchlight.Tests.Interop.Fhir;

[Trait("Speed", "Slow")]
public sealed class ImportingPatients
{
    private const string Rosa =
        """{"resourceType":"Patient","id":"r1","name":[{"use":"official","family":"Ejemplo Díaz","given":["Rosa"]}],"birthDate":"1964-03-04","gender":"female","telecom":[{"system":"phone","value":"(555) 555-0142"},{"system":"email","value":"rosa@example.org"}],"address":[{"line":["12 Sample Street"],"city":"Sampleton","state":"IL","postalCode":"62701"}]}""";

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Five_hundred_come_in_once_however_often_the_bundle_is_read(Engine engine)
    {
        using var folder = new Imports.Folder();
        var bundle = folder.Write("people.json", BundleOf(500));
        await using var desk = await Desk.OpenAsync(engine);

        Assert.Equal((500, 500, 0, 0), (await desk.ImportAsync(bundle)).Sums());
        var before = await desk.CountsAsync();
        Assert.Equal(500, before["registration_patient"]);
        Assert.Equal((500, 0, 500, 0), (await desk.ImportAsync(bundle)).Sums());
        Assert.Equal(before, await desk.CountsAsync());
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Who_is_on_file_is_filled_in_and_never_overwritten(Engine engine)
    {
        using var folder = new Imports.Folder();
        await using var desk = await Desk.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");
        await dana.RegisterAsync(People.Rosa);
        var told = folder.Write("rosa.json", Rosa.Replace("female", "male", StringComparison.Ordinal), byteOrderMark: true);

        Assert.Equal((1, 0, 1, 0), (await desk.ImportAsync(told)).Sums());

        var rosa = await desk.ReadAsync(db => db.Set<Patient>().SingleAsync());
        Assert.Equal(Porchlight.Registration.Api.Sex.Female, rosa.Sex);
        var reach = await desk.ReadAsync(db => db.Set<PatientContact>().OrderBy(contact => contact.Position).Select(contact => contact.Value).ToListAsync());
        Assert.Equal(["+15555550142", "rosa@example.org"], reach);
        Assert.Equal("12 Sample Street", (await desk.ReadAsync(db => db.Set<PatientAddress>().SingleAsync())).Line1);
        Assert.Contains("Rosa", (await dana.SearchAsync("ejemplo rosa")).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Who_is_maybe_on_file_comes_in_and_a_person_is_asked_to_look(Engine engine)
    {
        using var folder = new Imports.Folder();
        await using var desk = await Desk.OpenAsync(engine);
        await desk.ImportAsync(folder.Write("a/rosa.json", Rosa));

        // Same name, telephone and street, born on another day: a mistyped date, or a cousin in the same house.
        var other = Rosa.Replace("\"r1\"", "\"r2\"", StringComparison.Ordinal).Replace("1964-03-04", "1964-03-05", StringComparison.Ordinal);
        Assert.Equal((1, 1, 0, 0), (await desk.ImportAsync(folder.Write("b/rosa.json", other))).Sums());

        await desk.CountsAsync();
        var asked = await desk.ReadAsync(db => db.Set<WorkItem>().Where(item => item.Cause.StartsWith("registration.same:")).ToListAsync());
        Assert.Equal("/patients/" + (await desk.ReadAsync(db => db.Set<Patient>().SingleAsync(patient => patient.Born == new LocalDate(1964, 3, 5)))).Id, Assert.Single(asked).ActPath);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_number_given_to_somebody_else_rejects_the_row(Engine engine)
    {
        const string numbered = """{"resourceType":"Patient","identifier":[{"system":"http://hospital.example.org","value":"77"}],"name":[{"family":"Placeholder","given":["Ada"]}],"birthDate":"1950-01-02"}""";
        using var folder = new Imports.Folder();
        await using var desk = await Desk.OpenAsync(engine);
        await desk.ImportAsync(folder.Write("ada.json", numbered));

        var report = await desk.ImportAsync(folder.Write("otis.json", numbered.Replace("Ada", "Otis", StringComparison.Ordinal).Replace("1950", "1980", StringComparison.Ordinal)));

        Assert.Contains("belongs to somebody else", Assert.Single(report.Problems()));
        Assert.Equal(1, (await desk.CountsAsync())["registration_patient"]);
    }

    [Fact]
    public async Task Lines_that_are_wrong_are_rejected_one_by_one_and_a_broken_document_whole()
    {
        using var folder = new Imports.Folder();
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        folder.Write("people.ndjson", $"{Rosa}\n\n{{\"resourceType\":\"Patient\",\n{Rosa.Replace("1964-03-04", "1964", StringComparison.Ordinal)}\n[1]\n{{\"resourceType\":\"Pattient\"}}\n");
        folder.Write("cut.json", BundleOf(3)[..^20]);
        folder.Write("empty.json", "");
        folder.Write("bytes.json", "\u0000\u0001\uFFFD");
        folder.Write("notes.txt", "no data");

        var report = await desk.ImportAsync(folder.Path);

        Assert.Equal((8, 1, 0, 7), report.Sums());
        Assert.Equal(
            ["bytes.json[0]: not JSON", "cut.json[0]: not JSON", "empty.json[0]: not JSON", "people.ndjson[1]: not JSON", "people.ndjson[2]: the birth date is no whole day",
             "people.ndjson[3]: no resourceType", "people.ndjson[4]: FHIR has no resource of this type"],
            report.Problems().Select(problem => problem.Split(": ") is [var row, var why, ..] ? $"{row}: {why}" : problem).Select(problem => problem.Split(':') is [var row, var why, ..] ? $"{row}:{why}" : problem));
    }

    private static string BundleOf(int people)
    {
        var entries = new StringBuilder();
        for (var i = 0; i < people; i++)
        {
            // Names and days spread so that nobody resembles anybody: 500 different family names, each born eleven days later.
            var family = string.Concat("bcdfgklmnprstvwz"[i % 16], "aeiou"[i / 16 % 5], "bcdfgklmnprstvwz"[i * 7 % 16], "aeiou"[i / 80 % 5], "mnrtlsk"[i % 7], "aeiou"[i * 3 % 5]);
            var born = new LocalDate(1940, 1, 1).PlusDays(i * 41);
            entries.Append(i == 0 ? "" : ",").Append(System.Globalization.CultureInfo.InvariantCulture,
                $$$"""{"fullUrl":"urn:uuid:00000000-0000-4000-8000-{{{i:000000000000}}}","resource":{"resourceType":"Patient","name":[{"family":"{{{char.ToUpperInvariant(family[0])}}}{{{family[1..]}}}{{{i}}}","given":["Given{{{i}}}"]}],"birthDate":"{{{born:uuuu-MM-dd}}}"}}""");
        }

        return $$"""{"resourceType":"Bundle","type":"collection","entry":[{{entries}}]}""";
    }
}
