using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Porchlight.Clinic.Api;
using Porchlight.Platform;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Drafts;
using Porchlight.Platform.Ui;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

internal static class EditPatientEndpoints
{
    // Each round loses to somebody who saved in between; more than a few means something else is wrong.
    private const int MostRounds = 4;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/patients/{id}/edit", async (PatientId id, EditedPatient page, OwnDrafts drafts, Shown shown, CancellationToken cancellationToken) =>
            {
                shown.Patient(id);
                return await page.LoadAsync(id, cancellationToken) is { } now
                    ? await page.ResumeAsync(now, await drafts.FindAsync(EditedPatient.DraftOf(id)))
                    : Results.NotFound();
            })
            .RequirePermission("patients.register")
            .Audited("patient.viewed");

        routes.MapPost("/patients/{id}/edit", SaveAsync)
            .RequirePermission("patients.register")
            .Audited("patient.edited");

        routes.MapPost("/patients/{id}/edit/again", async (PatientId id, IFormCollection fields, EditedPatient page, Shown shown, CancellationToken cancellationToken) =>
            {
                shown.Patient(id);
                return await page.LoadAsync(id, cancellationToken) is { } now ? await page.ShowAsync(now, PatientForm.Of(fields), now.Form, OperationId.New(), []) : Results.NotFound();
            })
            .RequirePermission("patients.register")
            .Audited("patient.viewed")
            .SafeToRepeat("It opens a form.");
    }

    private static async Task<IResult> SaveAsync(
        PatientId id, IFormCollection fields, [FromForm(Name = "op")] OperationId op, [FromForm(Name = "version")] long version,
        EditedPatient page, Who who, ICommandRunner runner, Shown shown, HttpContext http)
    {
        var was = EditedPatient.Was(fields["was"]);
        var mine = Chosen(fields, PatientForm.Of(fields), was);
        for (var round = 1; ; round++)
        {
            if (await page.LoadAsync(id, http.RequestAborted) is not { } now)
            {
                return Results.NotFound();
            }

            // The same version means that nobody else was here; then mine is the whole truth.
            var merge = FieldMerge.Of(now.Record.Patient.Version == version ? now.Form : was, mine, now.Form);
            if (merge.Conflicts.Count > 0)
            {
                shown.Patient(id);
                return await page.ShowConflictAsync(now, merge, op);
            }

            var facts = new PatientFormReader(merge.Joined, await page.TodayAsync()).Read();
            var decision = facts.Refusal is { } malformed
                ? malformed
                : await runner.RunAsync(new EditPatient(id, now.Record.Patient.Version, facts.Answer, FieldMerge.Differing(now.Form, merge.Joined)), op, who.Actor, http.RequestAborted);
            if (decision.Refusal is not { } why)
            {
                return http.GoTo($"/patients/{id}");
            }

            if (why.Code != EditPatientHandler.RecordChanged.Code || round == MostRounds)
            {
                shown.Patient(id);
                return await page.ShowAsync(now, merge.Joined, now.Form, op, [.. why.All]);
            }
        }
    }

    /// <summary>After a collision each line carries a choice: what was not chosen as mine stays as it is on the record.</summary>
    private static PatientForm Chosen(IFormCollection fields, PatientForm mine, PatientForm was) => mine.With(fields["open"]
        .SelectMany(names => (names ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        .Where(field => fields[$"keep.{field}"] != "mine")
        .Select(field => KeyValuePair.Create(field, was[field])));
}

/// <summary>A record as it stands now, and as it would have been typed.</summary>
internal sealed record RecordNow(PatientRecord Record, PatientForm Form) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}

/// <summary>Reads and shows the page of an edit, and of a collision.</summary>
internal sealed class EditedPatient(PorchlightDb db, ClinicDirectory clinic, SiteToday calendar, PatientBanners banners, Who who)
{
    public static DraftKind Draft { get; } = new("patient", "Change of a record", about => $"/patients/{about[0]}/edit", OfOneRecord: true);

    public static string DraftOf(PatientId id) => $"{Draft.Name}:{id}";

    public ValueTask<NodaTime.LocalDate> TodayAsync() => calendar.AtAsync(who.Site);

    public async Task<RecordNow?> LoadAsync(PatientId id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        return await PatientRecord.LoadAsync(db, id, cancellationToken) is { } record
            ? new RecordNow(record, await PatientFormWriter.WriteAsync(db, record, cancellationToken))
            : null;
    }

    /// <summary>A draft comes back with the version and the lines it was based on, so that what others saved meanwhile is joined as ever.</summary>
    public Task<IResult> ResumeAsync(RecordNow now, KeptDraft? kept) => kept is not null && long.TryParse(kept.Form["version"], out var version)
        ? ShowAsync(now, PatientForm.Of(kept.Form), Was(kept.Form["was"]), kept.Operation, [], version, kept)
        : ShowAsync(now, now.Form, now.Form, OperationId.New(), []);

    public async Task<IResult> ShowAsync(
        RecordNow now, PatientForm typed, PatientForm was, OperationId operation, IReadOnlyList<Refusal> refusals, long? basedOn = null, KeptDraft? restored = null)
    {
        var form = new FormView(typed, await TodayAsync(), await clinic.NowAsync()) { Operation = operation, Refusals = refusals, Restored = restored };
        var view = new EditView(form, (await banners.OfAsync(now.Record.Patient.Id))!, basedOn ?? now.Record.Patient.Version, Written(was));
        return Page.Of<EditPatientPage>(new { View = view }, refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    public async Task<IResult> ShowConflictAsync(RecordNow now, FieldMerge merge, OperationId operation)
    {
        var site = (await clinic.NowAsync()).Sites.Find(who.Site);
        var savedAt = site?.TimeOf(now.Record.Patient.ChangedAt) ?? now.Record.Patient.ChangedAt.InUtc().TimeOfDay;
        var view = new ConflictView(
            merge, (await banners.OfAsync(now.Record.Patient.Id))!, now.Record.Patient.Version, Written(now.Form), operation, savedAt,
            IsMine: now.Record.Patient.ChangedBy is { } by && by == who.User);
        return Page.Of<ConflictPage>(new { View = view }, StatusCodes.Status409Conflict);
    }

    public static PatientForm Was(string? written)
    {
        try
        {
            return new PatientForm(JsonSerializer.Deserialize<Dictionary<string, string>>(written ?? "{}", PlatformJson.Options) ?? []);
        }
        catch (JsonException)
        {
            return PatientForm.Empty;
        }
    }

    private static string Written(PatientForm form) => JsonSerializer.Serialize(form.Fields.ToDictionary(), PlatformJson.Options);
}
