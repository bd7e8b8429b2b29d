using System.Net;
using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Audit;
using Porchlight.Registration;

namespace Porchlight.Tests.Features.Registration;

public sealed class EditingAPatient
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_new_name_is_shown_and_the_old_one_still_finds_them(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");
        var edit = $"{(await dana.RegisterAsync(People.Rosa)).Path}/edit";

        var chart = await (await dana.OpenAsync(edit)).FormWith("Save").Set("lastName", "Muestra").SubmitAsync();
        Assert.Contains("Rosa Muestra", chart.Text);

        var found = await dana.SearchAsync("diaz");
        Assert.Contains("Rosa Muestra", found.Text);
        Assert.Contains("was Rosa Ejemplo Díaz", found.Text);
        Assert.Contains("Old name matches", found.Text);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Two_edits_of_different_lines_join_by_themselves(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");
        using var sam = Visitor.Of(desk, "psr");
        var edit = $"{(await dana.RegisterAsync(People.Rosa)).Path}/edit";
        var mine = (await dana.OpenAsync(edit)).FormWith("Save");
        await (await sam.OpenAsync(edit)).FormWith("Save").Set("nameUsed", "Rosi").SubmitAsync();

        var chart = await mine.Set("email", "rosa@example.org").SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, chart.Status);
        Assert.Contains("Rosi Ejemplo Díaz", chart.Text);
        Assert.Contains("rosa@example.org", chart.Text);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Two_edits_of_one_line_show_both_and_overwrite_nothing(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");
        using var sam = Visitor.Of(desk, "psr");
        var edit = $"{(await dana.RegisterAsync(People.Rosa)).Path}/edit";
        var mine = (await dana.OpenAsync(edit)).FormWith("Save");
        await (await sam.OpenAsync(edit)).FormWith("Save").Set("phone", "555-555-0124").SubmitAsync();

        var collision = await mine.Set("phone", "555-555-0199").Set("pronouns", "she/her").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, collision.Status);
        Assert.Contains("Someone else saved at", collision.Text);
        Assert.Contains("was (555) 555-0142", collision.Text);
        Assert.Contains("555-555-0199", collision.Text);
        Assert.Contains("(555) 555-0124", collision.Text);
        Assert.Contains("Pronouns", collision.Text);
        Assert.Equal("+15555550124", await desk.ReadAsync(db => db.Set<PatientContact>().Select(row => row.Value).SingleAsync()));

        var chart = await collision.FormWith("Save what I chose").Set("keep.phone", "mine").SubmitAsync();

        Assert.Contains("(555) 555-0199", chart.Text);
        Assert.Contains("she/her", chart.Text);
        var edits = await desk.ReadAsync(db => db.Set<AuditEntry>().Where(entry => entry.Act == "EditPatient" && entry.Outcome == "done").ToListAsync());
        Assert.Equal(2, edits.Count);
        Assert.Contains(edits, entry => entry.Detail!.Contains("\"fields\":[\"pronouns\",\"phone\"]", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_line_left_open_after_a_collision_stays_as_the_other_one_saved_it(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");
        using var sam = Visitor.Of(desk, "psr");
        var edit = $"{(await dana.RegisterAsync(People.Rosa)).Path}/edit";
        var mine = (await dana.OpenAsync(edit)).FormWith("Save");
        await (await sam.OpenAsync(edit)).FormWith("Save").Set("phone", "555-555-0124").SubmitAsync();

        var chart = await (await mine.Set("phone", "555-555-0199").Set("pronouns", "she/her").SubmitAsync()).FormWith("Save what I chose").SubmitAsync();

        Assert.Contains("(555) 555-0124", chart.Text);
        Assert.Contains("she/her", chart.Text);
    }
}
