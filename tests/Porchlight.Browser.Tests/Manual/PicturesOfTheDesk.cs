namespace Porchlight.Browser.Tests;

/// <summary>The pictures of README and manuals, taken of the running program (<see cref="Pictures"/> says where they go).</summary>
[Collection(typeof(OnSqlite))]
public sealed class PicturesOfTheDesk(SqlitePractice practice, Chromium chromium) : Errand(practice, chromium)
{
    [Theory]
    [InlineData("desk.png", "/desk", "Today at the desk")]
    [InlineData("day.png", "/day", "Tue, Nov 24")]
    [InlineData("register.png", "/patients/new", "New patient")]
    [InlineData("lobby.png", "/lobby", "Lobby")]
    public async Task Is_taken_of_the_screen_as_it_is(string file, string path, string heading)
    {
        var page = await DeskOfAsync("psr");
        await page.GotoAsync(path);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = heading }).First).ToBeVisibleAsync();
        await page.PictureAsync(file);
    }
}
