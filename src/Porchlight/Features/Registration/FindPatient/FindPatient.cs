using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Ui;

namespace Porchlight.Registration;

/// <summary>
/// The one search box. It is sent as a form, because what is typed is about a patient and addresses are remembered everywhere.
/// </summary>
internal static class FindPatient
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/search", async (HttpContext http, Who who, SiteToday calendar, ParkedWork parked, Shown shown) =>
                Answer(http, await EmptyAsync(Guid.CreateVersion7(), await calendar.AtAsync(who.Site, http.RequestAborted), parked, shown)))
            .RequirePermission("patients.search")
            .Audited(ParkedWork.Kind);

        routes.MapPost("/search", SearchAsync)
            .RequirePermission("patients.search")
            .Audited(SearchTrail.Kind)
            .SafeToRepeat("A search changes nothing.");
    }

    private static async Task<IResult> SearchAsync(
        [FromForm(Name = "q")] string? typed, [FromForm(Name = "s")] Guid? session, HttpContext http, Who who, PatientSearch search, SearchTrail trail, SiteToday calendar,
        ParkedWork parked, Shown shown)
    {
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        var today = await calendar.AtAsync(who.Site, http.RequestAborted);
        var box = session ?? Guid.CreateVersion7();
        if (string.IsNullOrWhiteSpace(typed))
        {
            return Answer(http, await EmptyAsync(box, today, parked, shown));
        }

        var answer = await search.FindAsync(typed, today, who.Site, http.RequestAborted);
        var how = string.Join('+', answer.Read.Parts.Select(part => part.Readings is [var likeliest, ..] ? likeliest.GetType().Name : "Unreadable"));
        await trail.ShowAsync(box, who.Actor, how, HashOf(typed, box), [.. answer.Hits.Select(hit => hit.Record.Patient.Id)]);
        return Answer(http, new SearchView(typed.Trim(), box, today, answer, System.Diagnostics.Stopwatch.GetElapsedTime(started)));
    }

    private static async Task<SearchView> EmptyAsync(Guid box, NodaTime.LocalDate today, ParkedWork parked, Shown shown) =>
        new("", box, today, null, TimeSpan.Zero) { Parked = await parked.MineAsync(shown) };

    private static IResult Answer(HttpContext http, SearchView view) =>
        http.Request.IsFragment() ? Page.Of<SearchResults>(new { View = view }) : Page.Of<SearchPage>(new { View = view });

    /// <summary>Lets an investigator test whether certain words were typed in a search, and nobody list what was typed in all of them.</summary>
    private static string HashOf(string typed, Guid session) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(session.ToByteArray(), Encoding.UTF8.GetBytes(PersonName.Fold(typed))))[..32];
}
