using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;

namespace Porchlight.Clinic;

/// <summary>The practice's set-up: one page of lists, one list, one form, the same for every kind.</summary>
internal static class SetupEndpoints
{
    private const string NoPatient = "The practice's set-up names no patient.";

    public static void MapSetup(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/setup", Overview).RequirePermission("practice.view").NotAudited(NoPatient);
        routes.MapGet("/setup/{kind}", List).RequirePermission("practice.view").NotAudited(NoPatient);
        routes.MapGet("/setup/{kind}/new", Add).RequirePermission("practice.edit").NotAudited(NoPatient);
        routes.MapGet("/setup/{kind}/{id:guid}", Open).RequirePermission("practice.view").NotAudited(NoPatient);
        routes.MapPost("/setup/{kind}", Save).RequirePermission("practice.edit").Audited("practice.changed");
        routes.MapPost("/setup/{kind}/{id:guid}", Save).RequirePermission("practice.edit").Audited("practice.changed");
    }

    private static async Task<IResult> Overview(PorchlightDb db, CancellationToken cancellationToken)
    {
        var kinds = new List<(SetupKind, int)>();
        foreach (var kind in SetupKinds.All)
        {
            kinds.Add((kind, (await kind.AllAsync(db, cancellationToken)).Count(row => row.IsActive)));
        }

        return Page.Of<SetupPage>(new { View = new SetupView(kinds) });
    }

    private static async Task<IResult> List(string kind, PorchlightDb db, ClinicDirectory clinic, Who who, CancellationToken cancellationToken)
    {
        if (SetupKinds.Find(kind) is not { } found)
        {
            return Results.NotFound();
        }

        var now = await clinic.NowAsync(cancellationToken);
        var rows = await found.AllAsync(db, cancellationToken);
        var lines = rows.Select(row =>
        {
            var values = found.Read(row);
            return new SetupLine(row.Key, [.. found.Fields.Where(field => field.InList).Select(field => field.Say(values[field.Name], now))], row.IsActive);
        });
        return Page.Of<SetupListPage>(new { View = new SetupListView(found, [.. lines], who.May("practice.edit") && (!found.IsOnlyOne || rows.Count == 0)) });
    }

    private static async Task<IResult> Add(string kind, PorchlightDb db, ClinicDirectory clinic, CancellationToken cancellationToken)
    {
        if (SetupKinds.Find(kind) is not { } found || !await found.MayAddAsync(db, cancellationToken))
        {
            return Results.NotFound();
        }

        var empty = found.Read(found.New());
        return Form(new SetupFormView(found, null, null, empty, empty, Nothing, [], OperationId.New(), await clinic.NowAsync(cancellationToken), true, false));
    }

    private static async Task<IResult> Open(string kind, Guid id, bool? saved, PorchlightDb db, ClinicDirectory clinic, Who who, CancellationToken cancellationToken)
    {
        if (SetupKinds.Find(kind) is not { } found || await found.FindAsync(db, id, cancellationToken) is not { } row)
        {
            return Results.NotFound();
        }

        var stored = found.Read(row);
        return Form(new SetupFormView(
            found, id, row.Version, stored, stored, Nothing, [], OperationId.New(), await clinic.NowAsync(cancellationToken), who.May("practice.edit"), saved == true));
    }

    private static async Task<IResult> Save(
        string kind, Guid? id, IFormCollection form, [FromForm(Name = "op")] OperationId op, Who who, ICommandRunner runner, PorchlightDb db,
        ClinicDirectory clinic, HttpContext http, CancellationToken cancellationToken)
    {
        if (SetupKinds.Find(kind) is not { } found)
        {
            return Results.NotFound();
        }

        var sent = SetupSent.Of(found, form);
        var decision = sent.Undecided is { } choose
            ? choose
            : await runner.RunAsync(new ChangePractice(kind, id, sent.Version, sent.Typed), op, who.Actor, cancellationToken);
        if (decision is Decision<Guid>.Accepted accepted)
        {
            return http.GoTo(string.Create(CultureInfo.InvariantCulture, $"/setup/{kind}/{accepted.Value:n}?saved=true"));
        }

        var view = new SetupFormView(
            found, id, sent.Version, sent.Typed, sent.Was, sent.Theirs, [.. decision.Refusal!.All], op, await clinic.NowAsync(cancellationToken), true, false);
        if (decision.Refusal.Code == Clash.RecordChanged.Code && id is { } changed && await found.FindAsync(db, changed, cancellationToken) is { } row)
        {
            var stored = found.Read(row);
            var (values, theirs) = sent.Beside(stored);
            view = view with { Version = row.Version, Values = values, Was = stored, Theirs = theirs };
        }

        return Form(view, StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Form(SetupFormView view, int status = StatusCodes.Status200OK) => Page.Of<SetupFormPage>(new { View = view }, status);

    private static readonly Dictionary<string, string> Nothing = [];
}
