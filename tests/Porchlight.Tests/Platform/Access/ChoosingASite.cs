using System.Net;
using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Audit;

namespace Porchlight.Tests.Platform;

/// <summary>Who works at several sites says where they are; every screen follows, and so does the next sign-in.</summary>
public sealed class ChoosingASite
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_choice_holds_for_the_session_and_comes_back_at_the_next_sign_in(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var dana = await Staff.AddAsync(desk, "dana.several");
        using var visitor = Visitor.Anonymous(desk);
        await dana.SignInAsync(visitor, desk);
        var lost = await visitor.OpenAsync("/desk");
        Assert.Contains("Choose the site you work at.", lost.Text, StringComparison.Ordinal);

        var choice = await visitor.OpenAsync(lost.Document.QuerySelector("main a[href^='/site']")!.GetAttribute("href")!);
        Assert.Equal(["1", "2", "3"], choice.Document.QuerySelectorAll("button.choice").Select(button => button.GetAttribute("data-key")));
        var chosen = await choice.FormWith("Riverside").SubmitAsync();

        Assert.Equal("/desk", chosen.Path);
        Assert.Contains("Riverside", chosen.Document.QuerySelector("a.where")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/site?back=%2Fdesk", chosen.Document.QuerySelector("a.where")!.GetAttribute("href"), StringComparison.Ordinal);
        var entry = await desk.ReadAsync(db => db.Set<AuditEntry>().SingleAsync(entry => entry.Act == "ChooseSite"));
        Assert.Contains(MapleStreet.Riverside.ToString(), entry.Detail, StringComparison.Ordinal);

        desk.Clock.AdvanceSeconds(30);
        using var tomorrow = Visitor.Anonymous(desk);
        await dana.SignInAsync(tomorrow, desk);
        Assert.Contains("Riverside", (await tomorrow.OpenAsync("/desk")).Document.QuerySelector("a.where")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_site_that_is_none_is_refused(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        using var visitor = Visitor.Of(desk, "psr", MapleStreet.Main);

        var refused = await (await visitor.OpenAsync("/site?back=//evil.example.org")).FormWith("Hillcrest").Set("site", SiteId.New().ToString()).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Choose one of the sites.", refused.Text, StringComparison.Ordinal);
        Assert.Equal("/", refused.FormWith("Main").Value("back"));
    }
}
