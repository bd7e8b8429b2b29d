using System.Net;
using Microsoft.AspNetCore.Http;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Telemetry;

namespace Porchlight.Tests.Platform.Telemetry;

/// <summary>What a person is told when the program, or they, went wrong.</summary>
[Trait("Speed", "Slow")]
public sealed class TellingOfTrouble
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_page_that_breaks_says_so_kindly_in_either_language_and_names_a_number(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        await desk.PastTheProgramAsync("drop table work_item");

        var (english, id) = await BreakAsync(dana, "/work", "en");
        var (spanish, _) = await BreakAsync(dana, "/work", "es");

        Assert.Equal(HttpStatusCode.InternalServerError, english.Status);
        Assert.Contains("Something went wrong on our side", english.Text, StringComparison.Ordinal);
        Assert.Contains(id, english.Text, StringComparison.Ordinal);
        Assert.Contains("Algo falló de nuestro lado", spanish.Text, StringComparison.Ordinal);
        Assert.Equal("es", spanish.Document.DocumentElement.GetAttribute("lang"));
        Assert.DoesNotContain("work_item", english.Document.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", english.Document.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_when_an_act_breaks_because_the_trouble_opens_beside_the_page()
    {
        await using var desk = await MapleStreet.OpenAsync(Engine.Sqlite);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        await desk.PastTheProgramAsync("drop table work_item");

        using var answer = await dana.FetchAsync("/work", request => request.Headers.Add("HX-Request", "true"));

        Assert.Equal(["#layer"], answer.Headers.GetValues("HX-Retarget"));
        Assert.Contains("<dialog", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_region_that_is_refused_with_nothing_is_told_beside_the_page_and_keeps_what_it_shows()
    {
        await using var desk = await MapleStreet.OpenAsync(Engine.Sqlite);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);

        using var answer = await dana.FetchAsync($"/checkin/{AppointmentId.New()}", request => request.Headers.Add("HX-Request", "true"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(["#layer"], answer.Headers.GetValues("HX-Retarget"));
        var told = await answer.Content.ReadAsStringAsync();
        Assert.Contains("<dialog", told, StringComparison.Ordinal);
        Assert.Contains("There is nothing here", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere", 404, "There is nothing here")]
    [InlineData("/patients/0197c0ffee0070008000000000000000", 404, "There is nothing here")]
    [InlineData("/setup/sites/new", 403, "This room is not yours to open")]
    public async Task Every_page_of_trouble_names_the_number_that_is_on_the_answer(string path, int status, string words)
    {
        await using var desk = await MapleStreet.OpenAsync(Engine.Sqlite);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);

        var (screen, id) = await BreakAsync(dana, path, "en");

        Assert.Equal(status, (int)screen.Status);
        Assert.Contains(words, screen.Text, StringComparison.Ordinal);
        Assert.Contains(id, screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_has_a_number_and_its_page_policy_an_error_too()
    {
        await using var desk = await MapleStreet.OpenAsync(Engine.Sqlite);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        await desk.PastTheProgramAsync("drop table work_item");

        foreach (var path in (string[])["/desk", "/work", "/nowhere", "/health/live", "/css/tokens.css"])
        {
            using var answer = await dana.FetchAsync(path);
            Assert.Matches("^[0-9a-f]{32}$", Assert.Single(answer.Headers.GetValues("X-Correlation-Id")));
            Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_sent_without_its_token_is_told_what_to_do()
    {
        await using var desk = await MapleStreet.OpenAsync(Engine.Sqlite);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);

        var screen = await dana.PostAsync("/preferences", [new("theme", "dark")]);

        Assert.Equal(HttpStatusCode.BadRequest, screen.Status);
        Assert.Contains("Nothing was changed. Open the page again", screen.Text, StringComparison.Ordinal);
    }

    public static TheoryData<Exception, int, string> Kinds => new()
    {
        { new TooBusyException(), 503, "The desk is very busy" },
        { new OutcomeUnknownException(new TimeoutException()), 503, "We do not know yet if this was stored" },
        { new BadHttpRequestException("a quoted value", 413), 413, "This is too large" },
        { new BadHttpRequestException("a quoted value"), 400, "This could not be read" },
        { new FormatException("a quoted value"), 500, "Something went wrong on our side" },
    };

    [Theory, MemberData(nameof(Kinds))]
    public void Each_kind_of_trouble_has_its_words(Exception exception, int status, string words)
    {
        var told = TroubleView.Of(exception);

        Assert.Equal((status, words), (told.Status, told.Title));
    }

    private static async Task<(Screen Screen, string Id)> BreakAsync(Visitor visitor, string path, string language)
    {
        var answer = await visitor.FetchAsync(path, request =>
        {
            request.Headers.Add("Accept", "text/html");
            request.Headers.Add("Accept-Language", language);
        });
        return (await visitor.ReadAsync(answer), answer.Headers.GetValues("X-Correlation-Id").Single());
    }
}
