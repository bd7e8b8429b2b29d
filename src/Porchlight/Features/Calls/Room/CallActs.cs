using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;
using Porchlight.Calls.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Ui;

namespace Porchlight.Calls;

/// <summary>What can be typed on a call's page.</summary>
/// <param name="At">The local time of a promise, <c>HH:mm</c>.</param>
public sealed record CallForm(Phi<string>? Name, Phi<string>? BirthDate, Phi<string>? Street, string? At, string? Reason, Phi<string>? Outcome);

/// <summary>The acts of a call's page: answer, verify, promise, wrap up.</summary>
internal static class CallActs
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Act<Done>(routes, "answer", (id, _, _) => new AnswerCall(id), "/calls/{0}");
        Act<PatientId>(routes, "verify", Verify, "/calls/{0}");
        Act<Done>(routes, "promise", Promise, "/calls/{0}");
        Act<Done>(routes, "wrapup", (id, form, _) => new WrapUpCall(id, form.Reason ?? "", Typed(form.Outcome)), "/calls");
    }

    private static void Act<TAnswer>(
        IEndpointRouteBuilder routes, string act, Func<CallId, CallForm, CallView, Decision<Command<TAnswer>>> read, string goTo) =>
        routes.MapPost($"/calls/{{id}}/{act}", async (
            CallId id, [FromForm] string? name, [FromForm] string? birthDate, [FromForm] string? street, [FromForm] string? at, [FromForm] string? reason,
            [FromForm] string? outcome, [FromForm(Name = "op")] OperationId op, Who who, ICommandRunner runner, CallReader calls, Shown shown, HttpContext http,
            CancellationToken cancellationToken) =>
        {
            if (await calls.OneAsync(id, cancellationToken) is not { } view)
            {
                return Results.NotFound();
            }

            var form = new CallForm(Phi(name), Phi(birthDate), Phi(street), at, reason, Phi(outcome));
            var command = read(id, form, view);
            var why = command is Decision<Command<TAnswer>>.Accepted { Value: var wanted }
                ? (await runner.RunAsync(wanted, op, who.Actor, cancellationToken)).Refusal
                : command.Refusal;
            return why is null
                ? http.GoTo(string.Format(System.Globalization.CultureInfo.InvariantCulture, goTo, id))
                : CallsRoom.Show(view, form, why, op, shown, who);
        }).RequirePermission("calls.answer").Audited($"call.{act}");

    private static Decision<Command<PatientId>> Verify(CallId id, CallForm form, CallView view)
    {
        LocalDate? born = null;
        if (form.BirthDate is { } typed)
        {
            var read = BirthDate.Read(typed.Reveal(), view.At(view.Now).Date);
            if (read is not Decision<BirthDate>.Accepted { Value: var date })
            {
                return read.Refusal!;
            }

            born = date.Date;
        }

        return new VerifyCaller(id, new CallerAnswers(form.Name?.Reveal(), born, form.Street?.Reveal()));
    }

    private static Decision<Command<Done>> Promise(CallId id, CallForm form, CallView view) =>
        LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(form.At ?? "") is { Success: true, Value: var time }
            ? new PromiseCallBack(id, view.At(view.Now).Date.At(time).InZoneLeniently(view.Zone).ToInstant())
            : new Refusal("call.promise-time", "Say when, such as 14:30.", "at");

    private static Phi<string>? Typed(Phi<string>? text) => text is { } typed && typed.Reveal().Length > 400 ? typed.Reveal()[..400] : text;

    private static Phi<string>? Phi(string? text) => string.IsNullOrWhiteSpace(text) ? (Phi<string>?)null : new Phi<string>(text.Trim());
}
