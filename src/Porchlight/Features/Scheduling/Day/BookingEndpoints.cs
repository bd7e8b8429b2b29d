using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;
using Porchlight.Availability;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Ui;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>Booking, holding and moving from the panel beside the board, from its cells, and by dragging.</summary>
internal static class BookingEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/day/book", Open).RequirePermission("schedule.book").Audited("booking.opened");
        routes.MapPost("/day/book", Book).RequirePermission("schedule.book").Audited("booking.made");
        routes.MapPost("/day/hold", Hold).RequirePermission("schedule.book").Audited("place.held");
        routes.MapPost("/day/release", Release).RequirePermission("schedule.book").Audited("place.released");
        routes.MapPost("/day/move", MoveTo).RequirePermission("schedule.book").Audited("booking.moved");
        routes.MapGet("/appointments/{id}/move", (string id) => Results.LocalRedirect($"/day/book?moving={Uri.EscapeDataString(id)}"))
            .RequirePermission("schedule.book").NotAudited("Leads to the panel, which is audited.");
    }

    private static async Task<IResult> Open(
        string? patient, string? moving, string? visit, string? with, string? when, string? at, string? hold, string? again, string? date,
        string? site, DayDoor door, PanelReader panels, AppointmentCards cards, CancellationToken cancellationToken)
    {
        // "Book again" from a visit's cell: the same person, and the visit type is asked for.
        var same = IId<AppointmentId>.Parse(again) is { } seen ? await cards.FindAsync(seen, cancellationToken) : null;
        var query = new PanelQuery(
            IId<PatientId>.Parse(patient) ?? same?.Patient, IId<AppointmentId>.Parse(moving), visit ?? "", with ?? "", when ?? "", PlaceKey.Read(at), IId<HoldId>.Parse(hold));
        var moved = query.Moving is { } id ? await cards.FindAsync(id, cancellationToken) : null;
        var asked = await door.AskedAsync(site ?? moved?.Site.ToString(), date, cancellationToken);
        return asked is null || (query.Moving is not null && moved is null) ? Results.NotFound()
            : await PanelAsync(query, asked, null, "", OperationId.New(), door, panels, cancellationToken);
    }

    private static async Task<IResult> Book(
        IFormCollection fields, [FromForm(Name = "op")] OperationId op, Who who, ICommandRunner runner, HttpContext http, DayDoor door, PanelReader panels,
        ClinicDirectory directory, VisitTold told, CancellationToken cancellationToken)
    {
        var form = BookingForm.Of(fields);
        var query = form.Query();
        if (await door.AskedAsync(form.Site, form.Date, cancellationToken) is not { } asked)
        {
            return Results.NotFound();
        }

        var clinic = await directory.NowAsync(cancellationToken);
        var command = form.Read(clinic);
        var answer = command switch
        {
            Decision<Command<AppointmentId>>.Accepted { Value: var ready } => await runner.RunAsync(ready, op, who.Actor, cancellationToken),
            _ => command.Refusal!,
        };
        if (answer is not Decision<AppointmentId>.Accepted { Value: var booked })
        {
            return await PanelAsync(query, asked, answer.Refusal, form.Note ?? "", op, door, panels, cancellationToken);
        }

        // A walk-in stands at the desk: with the place taken, the next screen is their check-in.
        if (fields["then"] == "checkin")
        {
            return http.GoTo($"/checkin/{booked}");
        }

        var to = $"/day?date={DateOf(form.Place, clinic, asked)}&site={query.At?.Site ?? asked.Site.Id}";
        await told.SayAsync(http, booked, to, canUndo: true, cancellationToken);
        return http.GoTo(to);
    }

    private static async Task<IResult> Hold(
        IFormCollection fields, [FromForm(Name = "op")] OperationId op, Who who, ICommandRunner runner, HttpContext http, DayDoor door, PanelReader panels,
        ClinicDirectory directory, CancellationToken cancellationToken)
    {
        var form = CellForm.Of(fields);
        if (await door.AskedAsync(form.Site, form.Date, cancellationToken) is not { } asked)
        {
            return Results.NotFound();
        }

        var place = form.Place(asked);
        var visitType = PanelReader.Find(form.Visit ?? "", await directory.NowAsync(cancellationToken));
        var query = new PanelQuery(IId<PatientId>.Parse(form.Patient), null, form.Visit ?? "", "", asked.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), place);
        if (place is null || visitType is null)
        {
            // Nothing to hold yet: the panel opens with the place in mind and asks for the rest.
            return await PanelAsync(query, asked, null, "", OperationId.New(), door, panels, cancellationToken);
        }

        var held = await runner.RunAsync(
            new HoldSlot(place.Provider, place.Site, visitType.Id, place.Start, query.Patient, who.Name.Split(' ')[0]), op, who.Actor, cancellationToken);
        return held is Decision<HeldSlot>.Accepted { Value: var hold }
            ? http.GoTo($"/day/book?patient={form.Patient}&visit={Uri.EscapeDataString(form.Visit!)}&date={asked.Date:uuuu-MM-dd}&site={asked.Site.Id}&at={place}&hold={hold.Hold}")
            : await PanelAsync(query, asked, held.Refusal, "", OperationId.New(), door, panels, cancellationToken);
    }

    private static async Task<IResult> Release(
        IFormCollection fields, [FromForm(Name = "op")] OperationId op, Who who, ICommandRunner runner, HttpContext http, CancellationToken cancellationToken)
    {
        var form = CellForm.Of(fields);
        if (IId<HoldId>.Parse(form.Hold) is { } hold)
        {
            await runner.RunAsync(new ReleaseHold(hold), op, who.Actor, cancellationToken);
        }

        return http.GoTo(LocalDay(form.Date, form.Site));
    }

    private static async Task<IResult> MoveTo(
        IFormCollection fields, [FromForm(Name = "op")] OperationId op, Who who, ICommandRunner runner, HttpContext http, DayDoor door, PanelReader panels,
        VisitTold told, CancellationToken cancellationToken)
    {
        var form = CellForm.Of(fields);
        if (await door.AskedAsync(form.Site, form.Date, cancellationToken) is not { } asked
            || IId<AppointmentId>.Parse(form.Visit) is not { } visit || form.Place(asked) is not { } place)
        {
            return Results.BadRequest();
        }

        var moved = await runner.RunAsync(new MoveAppointment(visit, place.Provider, place.Site, place.Start), op, who.Actor, cancellationToken);
        if (moved is not Decision<AppointmentId>.Accepted { Value: var booked })
        {
            return await PanelAsync(new PanelQuery(null, visit, "", "", "", place), asked, moved.Refusal, "", OperationId.New(), door, panels, cancellationToken);
        }

        await told.SayAsync(http, booked, LocalDay(form.Date, form.Site), canUndo: true, cancellationToken);
        return http.GoTo(LocalDay(form.Date, form.Site));
    }

    internal static async Task<IResult> PanelAsync(
        PanelQuery query, AskedDay asked, Refusal? problem, string note, OperationId op, DayDoor door, PanelReader panels, CancellationToken cancellationToken)
    {
        var panel = await panels.ReadAsync(query, asked.Site, problem, note, op, cancellationToken);
        return await door.PageAsync(
            asked with { Problem = null }, panel, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, cancellationToken);
    }

    private static string LocalDay(string? date, string? site) => $"/day?date={Uri.EscapeDataString(date ?? "")}&site={Uri.EscapeDataString(site ?? "")}";

    private static string DateOf(string? place, ClinicSnapshot clinic, AskedDay asked) =>
        (PlaceKey.Read(place) is { } key && clinic.Sites.Find(key.Site) is { } site ? site.Today(key.Start) : asked.Date).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
