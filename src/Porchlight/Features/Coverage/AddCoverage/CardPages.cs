using Porchlight.Clinic.Api;
using Porchlight.Platform.Drafts;
using Porchlight.Platform.Ui;
using Porchlight.Registration.Api;

namespace Porchlight.Coverage;

/// <summary>Shows the form of a card, new or on file; as it was left when there is a draft of it.</summary>
internal sealed class CardPages(PatientBanners banners, ClinicDirectory clinic, OwnDrafts drafts)
{
    public static DraftKind NewDraft { get; } = new("new-card", "New insurance card", about => $"/patients/{about[0]}/coverage/new");

    public static DraftKind Draft { get; } = new("card", "Change of an insurance card", about => $"/coverage/{about[1]}/edit", OfOneRecord: true);

    public async Task<IResult> OpenNewAsync(PatientId patient, OperationId? named, CancellationToken cancellationToken) =>
        await drafts.FindAsync(DraftOf(patient), named) is { } kept
            ? await ShowNewAsync(patient, CoverageForm.Of(kept.Form), kept.Operation, [], kept, cancellationToken)
            : await NewAsync(patient, new CoverageForm(), OperationId.New(), [], cancellationToken);

    public Task<IResult> NewAsync(
        PatientId patient, CoverageForm form, OperationId operation, IReadOnlyList<Refusal> refusals, CancellationToken cancellationToken) =>
        ShowNewAsync(patient, form, operation, refusals, null, cancellationToken);

    /// <summary>A draft comes back with the version it was based on: saving it meets whatever others saved meanwhile.</summary>
    public async Task<IResult> OpenAsync(PatientCoverage row, CancellationToken cancellationToken) =>
        await drafts.FindAsync(DraftOf(row)) is { } kept && long.TryParse(kept.Form["version"], out var version)
            ? await ShowAsync(row.Patient, async banner => new CoverageFormView(
                banner, await clinic.NowAsync(cancellationToken), CoverageForm.Of(kept.Form), PathOf(row), kept.Operation, version, [])
            {
                Draft = DraftOf(row),
                Restored = kept,
            }, cancellationToken)
            : await EditAsync(row, null, OperationId.New(), [], cancellationToken);

    public async Task<IResult> EditAsync(
        PatientCoverage row, CoverageForm? typed, OperationId operation, IReadOnlyList<Refusal> refusals, CancellationToken cancellationToken)
    {
        var now = await clinic.NowAsync(cancellationToken);
        var onFile = CoverageForm.Of(row, now);
        var changed = refusals.Any(refusal => refusal.Code == CoverageRefusals.Changed.Code);
        return await ShowAsync(row.Patient, banner => Task.FromResult(new CoverageFormView(banner, now, typed ?? onFile, PathOf(row), operation, row.Version, refusals)
        {
            Draft = DraftOf(row),
            OnFile = changed ? onFile : null,
        }), cancellationToken);
    }

    private Task<IResult> ShowNewAsync(
        PatientId patient, CoverageForm form, OperationId operation, IReadOnlyList<Refusal> refusals, KeptDraft? kept, CancellationToken cancellationToken) =>
        ShowAsync(patient, async banner => new CoverageFormView(
            banner, await clinic.NowAsync(cancellationToken), form, $"/patients/{patient}/coverage", operation, 0, refusals)
        {
            Draft = DraftOf(patient),
            Restored = kept,
        }, cancellationToken);

    private async Task<IResult> ShowAsync(PatientId patient, Func<PatientBannerView, Task<CoverageFormView>> viewWith, CancellationToken cancellationToken)
    {
        if (await banners.OfAsync(patient, cancellationToken) is not { } banner)
        {
            return Results.NotFound();
        }

        var view = await viewWith(banner);
        return Page.Of<CardPage>(new { View = view }, view.Refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static string PathOf(PatientCoverage row) => $"/coverage/{row.Id}/edit";

    private static string DraftOf(PatientId patient) => $"{NewDraft.Name}:{patient}";

    private static string DraftOf(PatientCoverage row) => $"{Draft.Name}:{row.Patient}:{row.Id}";
}
