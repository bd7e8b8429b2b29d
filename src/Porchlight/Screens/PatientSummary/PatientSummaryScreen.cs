using Microsoft.AspNetCore.Components;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;
using Porchlight.Registration;
using Porchlight.Registration.Api;

namespace Porchlight.PatientSummary;

/// <summary>A patient's page: who they are, and what each room has to say of them.</summary>
internal sealed class PatientSummaryScreen : IFeature
{
    private const int MostTimeline = 12;

    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ChartReader>();
        services.AddScoped<ComingVisits>();
        services.AddScoped<IChartPart>(provider => provider.GetRequiredService<ComingVisits>());
        services.AddScoped<ITimelineSource>(provider => provider.GetRequiredService<ComingVisits>());
        services.AddScoped<IChartPart, OpenWork>();
        services.AddScoped<IChartAct, BookAct>();
        services.AddScoped<IChartAct, CheckInAct>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/patients/{id}", async (PatientId id, ChartReader chart, Shown shown, CancellationToken cancellationToken) =>
            {
                shown.Patient(id);
                return await chart.ReadAsync(id, MostTimeline, cancellationToken) is { } view ? Page.Of<PatientPage>(new { View = view }) : Results.NotFound();
            })
            .RequirePermission("patients.view")
            .Audited("patient.viewed");

        routes.MapGet("/patients/{id}/timeline", async (PatientId id, ChartReader chart, Shown shown, CancellationToken cancellationToken) =>
            {
                shown.Patient(id);
                return Page.Of<Timeline>(new { Lines = await chart.TimelineAsync(id, 200, cancellationToken) });
            })
            .RequirePermission("patients.view")
            .Audited("patient.viewed");
    }
}

/// <summary>Gathers the page. The rooms are asked one after another: they share the request's database context.</summary>
internal sealed class ChartReader(
    PorchlightDb db, PatientBanners banners, PatientCards cards, ClinicDirectory clinic, Who who, IClock clock,
    IEnumerable<IChartPart> parts, IEnumerable<IChartAct> acts, IEnumerable<ITimelineSource> sources)
{
    public async Task<ChartView?> ReadAsync(PatientId id, int mostTimeline, CancellationToken cancellationToken)
    {
        if (await banners.OfAsync(id, cancellationToken) is not { } banner)
        {
            return null;
        }

        var (main, aside) = (new List<RenderFragment>(), new List<RenderFragment>());
        foreach (var part in parts.OrderBy(part => part.Order))
        {
            if (await part.OfAsync(id, cancellationToken) is { } fragment)
            {
                (part.IsAside ? aside : main).Add(fragment);
            }
        }

        var offered = new List<ChartAct>();
        foreach (var act in acts.OrderBy(act => act.Order))
        {
            if (await act.OfAsync(id, who.Site, cancellationToken) is { } shown && offered.All(other => other.Key != shown.Key))
            {
                offered.Add(shown);
            }
        }

        return new ChartView(banner, main, aside, offered, await PeopleAsync(id, cancellationToken), await TimelineAsync(id, mostTimeline, cancellationToken))
        {
            MayEdit = who.May("patients.register"),
        };
    }

    public async Task<IReadOnlyList<TimelineRow>> TimelineAsync(PatientId id, int most, CancellationToken cancellationToken)
    {
        var lines = new List<TimelineLine>();
        foreach (var source in sources)
        {
            lines.AddRange(await source.OfAsync(id, most, cancellationToken));
        }

        var sites = (await clinic.NowAsync(cancellationToken)).Sites;
        var zone = (sites.Find(who.Site) ?? (sites.Active is [var home, ..] ? home : null))?.Zone ?? NodaTime.DateTimeZone.Utc;
        var year = clock.GetCurrentInstant().InZone(zone).Year;
        return [.. lines.OrderByDescending(line => line.At).Take(most).Select(line => Row(line, line.At.InZone(zone).LocalDateTime))];

        TimelineRow Row(TimelineLine line, LocalDateTime at) => new(line, at, at.Year != year);
    }

    private async Task<IReadOnlyList<PersonBeside>> PeopleAsync(PatientId id, CancellationToken cancellationToken)
    {
        var record = await PatientRecord.LoadAsync(db, id, cancellationToken);
        var relations = record?.Relations ?? [];
        var onFile = await cards.OfAsync(relations.Select(relation => relation.Other).OfType<PatientId>(), cancellationToken);
        return [.. relations.OrderBy(relation => relation.Role).Select(relation => new PersonBeside(
            relation.Role, relation.Other is { } other && onFile.TryGetValue(other, out var card) ? card.Shown : new PersonName(relation.Family ?? "", relation.Given ?? ""),
            relation.Relation, relation.Other, relation.Phone is { } phone ? PhoneNumber.FromStored(phone) : null))];
    }
}
