using System.Globalization;
using AngleSharp.Dom;

namespace Porchlight.Tests.Screens;

/// <summary>The desk shows whom somebody acts on in the coming hour; the rest of the day is counted, and fetched when asked for.</summary>
[Trait("Speed", "Slow")]
public sealed class FoldedGroups
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_rest_of_the_day_is_counted_and_named_only_when_it_is_opened(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);

        var page = await dana.OpenAsync("/desk");
        var folded = Group(page, "later");
        Assert.Empty(folded.QuerySelectorAll("tr.row"));
        Assert.NotEmpty(Group(page, "soon").QuerySelectorAll("tr.row"));
        var turn = folded.QuerySelector("a[aria-expanded=false]")!;
        Assert.Equal("/desk?open=later", turn.GetAttribute("href"));

        var opened = await dana.OpenAsync(turn.GetAttribute("href")!);
        var said = folded.QuerySelector(".meta")!.TextContent.Trim();
        Assert.Equal(said, Group(opened, "later").QuerySelectorAll("tr.row").Length.ToString(CultureInfo.InvariantCulture));

        // What is fetched again after a change on the board is what was open.
        Assert.Equal("/desk/today?open=later", opened.Document.QuerySelector("#today")!.GetAttribute("hx-get"));
        // And so is where an act leads back to.
        Assert.Equal("/desk?open=later", opened.Document.QuerySelector("#acts input[name=back]")!.GetAttribute("value"));
        Assert.Equal("/desk", Group(opened, "later").QuerySelector("a[aria-expanded=true]")!.GetAttribute("href"));
    }

    private static IElement Group(Screen screen, string id) => screen.Document.QuerySelector($"#group-{id}")!;
}
