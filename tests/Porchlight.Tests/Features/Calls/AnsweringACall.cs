using Microsoft.EntityFrameworkCore;
using Porchlight.Calls;
using Porchlight.Platform.Audit;
using Porchlight.Work;

namespace Porchlight.Tests.Features.Calls;

public sealed class AnsweringACall
{
    private const string Mobile = "+13125550142";

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Nothing_of_a_patient_is_sent_before_two_answers_match(Engine engine)
    {
        await using var provider = await MessagesProcess.StartAsync();
        await using var desk = await MapleStreet.OpenAsync(engine);
        await provider.ServeAsync(desk);
        var rosi = await desk.PatientAsync("Rosalba", "Muestra-Díaz", new(1964, 3, 4), Mobile);
        await desk.PatientAsync("Inés", "Muestra-Díaz", new(1990, 7, 8), Mobile);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);

        await RingAsync(provider, desk, "duplicate");
        var list = await dana.OpenAsync("/calls");
        Assert.Contains("(312) 555-0142", list.Text, StringComparison.Ordinal);
        var page = await list.FormWith("Answer").SubmitAsync();
        Assert.Contains("2 records share this number", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Muestra", page.Text + list.Text, StringComparison.OrdinalIgnoreCase);

        var refused = await page.FormWith("Match").Fill("Full name", "Rosalba Muestra").Fill("Birth date", "03051964").SubmitAsync();
        Assert.Equal(422, (int)refused.Status);
        Assert.Contains("Give nothing", refused.Text, StringComparison.Ordinal);
        Assert.Equal("03051964", refused.FormWith("Match").Value("birthDate"));

        var known = await refused.FormWith("Match").Fill("Birth date", "03041964").SubmitAsync();
        Assert.Contains("Verified by name and birth date", known.Text, StringComparison.Ordinal);
        Assert.Contains("Rosalba Muestra-Díaz", known.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Inés", known.Text, StringComparison.Ordinal);

        var audit = await desk.ReadAsync(db => db.Set<AuditEntry>().Where(entry => entry.Act == "VerifyCaller").OrderBy(entry => entry.At).Select(entry => entry.Outcome).ToListAsync());
        Assert.Equal("refused:call.no-match", audit[0]);
        Assert.Equal(2, audit.Count);
        Assert.True(await desk.ReadAsync(db => db.Set<AuditEntry>().AnyAsync(entry => entry.Act == "call.viewed" && entry.Patient == rosi && entry.Reason == "call")));
        Assert.Equal(1, await desk.ReadAsync(db => db.Set<Call>().CountAsync(call => call.From == new Phi<string>(Mobile))));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_promise_stands_in_the_work_list_and_the_call_is_wrapped_up(Engine engine)
    {
        await using var provider = await MessagesProcess.StartAsync();
        await using var desk = await MapleStreet.OpenAsync(engine);
        await provider.ServeAsync(desk);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);

        await RingAsync(provider, desk, "silent");
        var page = await (await dana.OpenAsync("/calls")).FormWith("Answer").SubmitAsync();
        // 9:41 Central: 2 PM is 20:00 UTC.
        page = await page.FormWith("Promise").Set("at", "14:00").SubmitAsync();
        var two = Instant.FromUtc(2026, 11, 24, 20, 0);
        var promised = await Eventually.SeesAsync(
            () => desk.ReadAsync(db => db.Set<WorkItem>().Where(item => item.Kind == "promise" && item.Due == two).ToListAsync()), found => found.Count > 0);
        Assert.Null(Assert.Single(promised).Patient);

        Assert.Equal(422, (int)(await page.FormWith("Wrap up").Set("reason", "").SubmitAsync()).Status);
        var list = await page.FormWith("Wrap up").Set("reason", "not-verified").SubmitAsync();
        Assert.Equal("/calls", list.Path);
        Assert.Contains("Not verified, nothing given", list.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_forged_ring_is_no_call(Engine engine)
    {
        await using var provider = await MessagesProcess.StartAsync();
        await using var desk = await MapleStreet.OpenAsync(engine);
        await provider.ServeAsync(desk);

        Assert.Equal(400, await RingAsync(provider, desk, "forged"));
        Assert.Equal(0, await desk.ReadAsync(db => db.Set<Call>().CountAsync(call => call.From == new Phi<string>(Mobile))));
    }

    private static async Task<int> RingAsync(MessagesProcess provider, Desk desk, string behaviour)
    {
        var call = new { from = Mobile, to = "+12175550100", callbackUrl = $"{desk.Address}/webhooks/calls", behaviour, ringSeconds = 60 };
        return (await provider.DoAsync("/control/call", call)).GetProperty("httpStatus").GetInt32();
    }
}
