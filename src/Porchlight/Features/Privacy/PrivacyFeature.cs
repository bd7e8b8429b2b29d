using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;
using Porchlight.Privacy.Api;
using Porchlight.Registration.Api;

namespace Porchlight.Privacy;

/// <summary>Restricted charts: who is asked, who may break the glass, who reviews it. Table <c>privacy_chart_pass</c>.</summary>
internal sealed class PrivacyFeature : IFeature
{
    public const string BreakGlass = "charts.breakglass";
    public const string Restrict = "charts.restrict";

    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IChartGate, RestrictedGate>();
        services.AddScoped<OpeningReader>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/charts/{id}/why", (PatientId id, string? back, Who who) => Why(id, back, null, OpeningForm.Empty, OperationId.New(), who))
            .RequirePermission("patients.view").NotAudited("Says that a chart is restricted and nothing else; that it was asked for is on the trail.");
        routes.MapPost("/charts/{id}/break", (PatientId id, IFormCollection fields, [FromForm(Name = "op")] OperationId op, Who who, ICommandRunner runner, HttpContext http) =>
                OpenAsync(id, OpeningForm.Of(fields), op, form => new BreakGlass(id, form.Reason ?? "", form.Words ?? ""), asked: false, who, runner, http))
            .RequirePermission(BreakGlass).Audited("BreakGlass").BeforeTheChart();
        routes.MapPost("/charts/{id}/ask", (PatientId id, IFormCollection fields, [FromForm(Name = "op")] OperationId op, Who who, ICommandRunner runner, HttpContext http) =>
                OpenAsync(id, OpeningForm.Of(fields), op, form => new AskForChart(id, form.Reason ?? "", form.Words ?? ""), asked: true, who, runner, http))
            .RequirePermission("patients.view").Audited("AskForChart").BeforeTheChart();
        routes.MapGet("/charts/openings/{opening}", async (ChartPassId opening, OpeningReader reader, Shown shown, CancellationToken cancellationToken) =>
                await ReviewPageAsync(opening, null, OperationId.New(), reader, shown, cancellationToken))
            .RequirePermission(Restrict).Audited("opening.viewed");
        routes.MapPost("/charts/openings/{opening}", ReviewAsync).RequirePermission(Restrict).Audited("ReviewChartPass");
    }

    private static IResult Why(PatientId id, string? back, Refusal? why, OpeningForm typed, OperationId op, Who who) => Page.Of<WhyPage>(
        new { Chart = id, Back = Local.Or(back ?? typed.Back, $"/patients/{id}"), MayBreak = who.May(BreakGlass), Refusal = why, Typed = typed, Operation = op },
        why is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> OpenAsync(
        PatientId id, OpeningForm form, OperationId op, Func<OpeningForm, Command<ChartPassId>> wish, bool asked, Who who, ICommandRunner runner, HttpContext http)
    {
        if ((await runner.RunAsync(wish(form), op, who.Actor, http.RequestAborted)).Refusal is { } why)
        {
            return Why(id, form.Back, why, form, op, who);
        }

        return asked ? Page.Of<AskedPage>() : http.GoTo(Local.Or(form.Back, $"/patients/{id}"));
    }

    private static async Task<IResult> ReviewAsync(
        ChartPassId opening, [FromForm] string? verdict, [FromForm(Name = "op")] OperationId op, OpeningReader reader, Who who, ICommandRunner runner, Shown shown,
        HttpContext http, CancellationToken cancellationToken)
    {
        var found = Enum.TryParse<PassVerdict>(verdict, out var said) ? said : PassVerdict.Open;
        return (await runner.RunAsync(new ReviewChartPass(opening, found), op, who.Actor, cancellationToken)).Refusal is { } why
            ? await ReviewPageAsync(opening, why, op, reader, shown, cancellationToken)
            : http.GoTo("/audit");
    }

    private static async Task<IResult> ReviewPageAsync(
        ChartPassId opening, Refusal? why, OperationId op, OpeningReader reader, Shown shown, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(opening, cancellationToken) is not { } view)
        {
            return Results.NotFound();
        }

        shown.Patient(view.Patient.Id);
        return Page.Of<OpeningPage>(new { View = view, Refusal = why, Operation = op }, why is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}

/// <summary>What is typed before a restricted chart.</summary>
public sealed record OpeningForm(string? Reason, string? Words, string? Back) : IPatientData
{
    public static OpeningForm Empty { get; } = new(null, null, null);

    internal static OpeningForm Of(IFormCollection fields) => new(fields[nameof(Reason)], fields[nameof(Words)], fields[nameof(Back)]);

    public override string ToString() => Phi<string>.Redacted;
}

public sealed record OpeningView(ChartPass Pass, PatientCard Patient, string Reader, LocalDateTime At, LocalDateTime? Until, string? Reviewer) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}

internal sealed class OpeningReader(PorchlightDb db, PatientCards cards, ISites sites, Who who)
{
    public async Task<OpeningView?> ReadAsync(ChartPassId id, CancellationToken cancellationToken)
    {
        if (await db.Set<ChartPass>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } pass
            || await cards.OneAsync(pass.Patient, cancellationToken) is not { } patient)
        {
            return null;
        }

        var zone = await sites.ZoneOfAsync(who.Site, cancellationToken);
        var names = await db.Set<StaffUser>().Where(user => user.Id == pass.User || user.Id == pass.ReviewedBy).ToDictionaryAsync(user => user.Id, user => user.Name, cancellationToken);
        return new OpeningView(
            pass, patient, names.GetValueOrDefault(pass.User, ""), pass.At.InZone(zone).LocalDateTime, pass.Until?.InZone(zone).LocalDateTime,
            pass.ReviewedBy is { } by ? names.GetValueOrDefault(by, "") : null);
    }
}
