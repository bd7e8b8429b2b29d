using Microsoft.AspNetCore.Mvc;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Drafts;
using Porchlight.Platform.Ui;

namespace Porchlight.Registration;

internal static class RegisterPatientEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/patients/new", async (OperationId? draft, NewPatient page, OwnDrafts drafts) =>
                page.Show(await page.ResumeAsync(await drafts.FindAsync(NewPatient.Draft.Name, draft)), []))
            .RequirePermission("patients.register")
            .NotAudited("Shows an empty form, or what the same person typed into it.");

        routes.MapPost("/patients/new/start", async ([FromForm] string? typed, NewPatient page, OwnDrafts drafts) =>
            {
                await drafts.ParkAsync(NewPatient.Draft.Name);
                return page.Show(await page.ReadAsync(await page.FromSearchAsync(typed ?? ""), OperationId.New()), []);
            })
            .RequirePermission("patients.register")
            .NotAudited("Shows what was typed, and nobody on file.")
            .SafeToRepeat("It opens a form.");

        // The address of the opened form: a reload, and the way back from the idle lock, come to it by GET.
        routes.MapGet("/patients/new/start", () => Results.LocalRedirect("/patients/new"))
            .RequirePermission("patients.register")
            .NotAudited("Leads to an empty form.");

        routes.MapPost("/patients/new/alike", AlikeAsync)
            .RequirePermission("patients.register")
            .Audited("patients.compared")
            .SafeToRepeat("A comparison changes nothing.");

        routes.MapPost("/patients/new", RegisterAsync)
            .RequirePermission("patients.register")
            .Audited("patient.registered");
    }

    private static async Task<IResult> AlikeAsync(
        IFormCollection fields, [FromForm(Name = "op")] OperationId op, NewPatient page, Who who, SearchTrail trail, Shown shown)
    {
        var view = await page.ReadAsync(PatientForm.Of(fields), op);
        var people = await page.AlikeAsync(view);
        if (people.Count > 0)
        {
            await trail.ShowAsync(op.Value, who.Actor, "NewPatient", "", [.. people.Select(person => person.Id)]);
            shown.AlreadyDurable();
        }

        return Page.Of<AlikeCards>(new { View = page.Beside(view, people) with { IsTyping = true, MustSay = fields.ContainsKey("look") } });
    }

    private static async Task<IResult> RegisterAsync(
        IFormCollection fields, [FromForm(Name = "op")] OperationId op, NewPatient page, Who who, ICommandRunner runner, HttpContext http, Shown shown)
    {
        var view = await page.ReadAsync(PatientForm.Of(fields), op);
        var facts = new PatientFormReader(view.Form, view.Today).Read();
        var coverage = new CoverageFormReader(view.Form, view.Clinic, view.Today).Read();
        var decision = Refusal.FirstOf([.. facts.Refusal?.All ?? [], .. coverage.Refusal?.All ?? []]) is { } malformed
            ? malformed
            : await runner.RunAsync(new RegisterPatient(facts.Answer, coverage.Answer, Seen(fields)), op, who.Actor, http.RequestAborted);
        if (decision.Refusal is not { } why)
        {
            return http.GoTo(fields["then"].ToString() switch
            {
                "another" => "/patients/new",
                "book" when who.May("schedule.book") => $"/day/book?patient={decision.Answer}&when=t",
                _ => $"/patients/{decision.Answer}",
            });
        }

        var people = await page.AlikeAsync(view);
        if (people.Count > 0)
        {
            shown.List("registration refused, maybe already here", people.Select(person => person.Id));
        }

        return page.Show(view with { Refusals = [.. why.All] }, people, mustLook: why.Code == "registration.maybe-already-here");
    }

    private static List<PatientId> Seen(IFormCollection fields) =>
        [.. fields["seen"].SelectMany(ids => (ids ?? "").Split(',')).Select(IId<PatientId>.Parse).OfType<PatientId>().Distinct()];
}

/// <summary>Reads and shows the page of a new patient.</summary>
internal sealed class NewPatient(PorchlightDb db, ClinicDirectory clinic, SiteToday calendar, Lookalikes lookalikes, Who who)
{
    // With less than two facts everybody is alike.
    private const int LeastKnown = 2;

    public static DraftKind Draft { get; } = new("new-patient", "New patient", _ => "/patients/new");

    public async Task<FormView> ResumeAsync(KeptDraft? kept) => kept is null
        ? await ReadAsync(PatientForm.Empty, OperationId.New())
        : await ReadAsync(PatientForm.Of(kept.Form), kept.Operation) with { Restored = kept };

    public async Task<FormView> ReadAsync(PatientForm form, OperationId operation) =>
        new(form, await calendar.AtAsync(who.Site), await clinic.NowAsync()) { Operation = operation };

    public async Task<PatientForm> FromSearchAsync(string typed) => TypedPerson.FromSearch(typed, await calendar.AtAsync(who.Site));

    public async Task<IReadOnlyList<Lookalike>> AlikeAsync(FormView view)
    {
        var person = TypedPerson.Of(view.Form, view.Today);
        var known = new[] { person.Family.Length > 1, person.Given.Length > 0, person.BirthDate is not null, person.Phones.Count > 0, person.Email is not null };
        return known.Count(fact => fact) < LeastKnown ? [] : await lookalikes.OfAsync(db, person, except: null, CancellationToken.None);
    }

    public AlikeView Beside(FormView view, IReadOnlyList<Lookalike> people)
    {
        var card = new CoverageFormReader(view.Form, view.Clinic, view.Today);
        return new AlikeView(view, people) { OddPayer = card.LooksUnlikePayer ? card.Payer?.Name : null };
    }

    public IResult Show(FormView view, IReadOnlyList<Lookalike> people, bool mustLook = false) => Page.Of<NewPatientPage>(
        new { View = new NewPatientView(view, Beside(view, people) with { MustSay = mustLook }, mustLook) },
        view.Refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
