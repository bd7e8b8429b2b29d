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

    /// <summary>The card of a patient is kept in memory for as long as the record has the same version; a phone is a row of its own.</summary>
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_change_of_nothing_but_the_phone_is_seen_at_once_though_no_clock_moved(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");
        var chart = await dana.RegisterAsync(People.Rosa);
        Assert.Contains("(555) 555-0142", (await dana.OpenAsync(chart.Path)).Text);

        await (await dana.OpenAsync($"{chart.Path}/edit")).FormWith("Save").Set("phone", "555-555-0124").SubmitAsync();

        var after = await dana.OpenAsync(chart.Path);
        Assert.Contains("(555) 555-0124", after.Text);
        Assert.DoesNotContain("(555) 555-0142", after.Text);
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

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_a_walk_in_left_open_is_work_until_it_is_filled_in(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");
        var chart = (await dana.RegisterAsync(People.Rosa)).Path;
        Assert.Contains("The address is missing.", await SoonAsync(dana, chart, "The address is missing."));

        await (await dana.OpenAsync($"{chart}/edit")).FormWith("Save").Set("line1", "14 Placeholder Avenue").Set("city", "Sampleton").Set("state", "il").Set("zip", "62701").SubmitAsync();

        var text = await SoonAsync(dana, chart, "The address is missing.", isGone: true);
        Assert.DoesNotContain("The address is missing.", text);
        Assert.Contains("Nobody is named for an emergency.", text);
        Assert.Contains("14 Placeholder Avenue", text);
    }

    // Work comes over the outbox, a moment after the act.
    private static async Task<string> SoonAsync(Visitor visitor, string path, string words, bool isGone = false)
    {
        for (var attempt = 0; ; attempt++)
        {
            var text = (await visitor.OpenAsync(path)).Text;
            if (text.Contains(words, StringComparison.Ordinal) != isGone || attempt == 50)
            {
                return text;
            }

            await Task.Delay(100);
        }
    }
}
