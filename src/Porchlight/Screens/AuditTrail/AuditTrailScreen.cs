using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Porchlight.Platform;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;
using Porchlight.Registration;
using Porchlight.Registration.Api;

namespace Porchlight.AuditTrail;

/// <summary>The privacy officer's room: who opened a chart, from where, why, and what was changed (45 CFR 164.312(b); privacy-and-security.md §6).</summary>
internal sealed class AuditTrailScreen : IFeature
{
    public const string Permission = "audit.patient";

    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<PatientTrail>();
        services.AddScoped<TrailToday>();
        services.AddScoped<IChartAct, SeeTrailAct>();
        // First of the rooms: who may enter it starts the day here.
        services.AddSingleton<IRoom>(new Room("Audit", "/audit", 'A', 0, Permission, "shield-lock"));
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/audit", async (TrailToday today, Shown shown, CancellationToken cancellationToken) => await TodayAsync(today, null, shown, cancellationToken))
            .RequirePermission(Permission).Audited("audit.viewed");
        routes.MapPost("/audit", SearchAsync).RequirePermission(Permission).Audited("audit.viewed").SafeToRepeat("A search changes nothing.");
        routes.MapGet("/audit/patients/{id}", (PatientId id, HttpRequest request, PatientTrail trail, Shown shown, CancellationToken cancellationToken) =>
                OpenAsync(id, TrailWish.Of(request.Query), trail, shown, view => Page.Of<PatientTrailPage>(new { View = view }), cancellationToken))
            .RequirePermission(Permission).Audited("audit.patient.viewed");
        routes.MapGet("/audit/patients/{id}/print", (PatientId id, HttpRequest request, PatientTrail trail, Shown shown, CancellationToken cancellationToken) =>
                OpenAsync(id, TrailWish.Of(request.Query).ForPaper(), trail, shown, view => Page.Of<PatientTrailPrint>(new { View = view }), cancellationToken))
            .RequirePermission(Permission).Audited("audit.patient.printed");
    }

    private static async Task<IResult> OpenAsync(
        PatientId id, TrailWish wish, PatientTrail trail, Shown shown, Func<TrailView, IResult> page, CancellationToken cancellationToken)
    {
        if (await trail.ReadAsync(id, wish, cancellationToken) is not { } view)
        {
            return Results.NotFound();
        }

        shown.Patient(id);
        return page(view);
    }

    private static async Task<IResult> TodayAsync(TrailToday today, FoundPeople? found, Shown shown, CancellationToken cancellationToken)
    {
        var view = await today.ReadAsync(cancellationToken);
        shown.List("audit", view.Patients.Concat(found?.Hits.Select(hit => hit.Record.Patient.Id) ?? []).Distinct());
        return Page.Of<AuditPage>(new { View = view, Found = found });
    }

    // Sent as a form and not addressed, because what is typed is about a patient.
    private static async Task<IResult> SearchAsync(
        [FromForm(Name = "q")] string? typed, TrailToday today, PatientSearch search, SiteToday calendar, Who who, Shown shown, CancellationToken cancellationToken)
    {
        var words = (typed ?? "").Trim();
        var hits = words.Length == 0 ? [] : (await search.FindAsync(words, await calendar.AtAsync(who.Site, cancellationToken), who.Site, cancellationToken)).Hits;
        return await TodayAsync(today, new FoundPeople(words, hits), shown, cancellationToken);
    }
}

/// <summary>From the chart to its trail.</summary>
internal sealed class SeeTrailAct(Who who, Words words) : IChartAct
{
    public int Order => 90;

    public Task<ChartAct?> OfAsync(PatientId patient, SiteId? site, CancellationToken cancellationToken) =>
        Task.FromResult(who.May(AuditTrailScreen.Permission) ? new ChartAct("A", words["who opened this chart"], $"/audit/patients/{patient}") : null);
}

/// <summary>What a search on this page found: as little as tells people apart.</summary>
public sealed record FoundPeople(Phi<string> Typed, IReadOnlyList<SearchHit> Hits) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}
