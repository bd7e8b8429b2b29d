using Porchlight.Clinic.Api;
using Porchlight.Platform.Ui;
using Porchlight.Registration.Api;

namespace Porchlight.Coverage;

/// <summary>Shows the form of a card, new or on file.</summary>
internal sealed class CardPages(PatientBanners banners, ClinicDirectory clinic)
{
    public async Task<IResult> NewAsync(
        PatientId patient, CoverageForm form, OperationId operation, IReadOnlyList<Refusal> refusals, CancellationToken cancellationToken) =>
        await ShowAsync(patient, form, $"/patients/{patient}/coverage", operation, 0, refusals, null, cancellationToken);

    public async Task<IResult> EditAsync(
        PatientCoverage row, CoverageForm? typed, OperationId operation, IReadOnlyList<Refusal> refusals, CancellationToken cancellationToken)
    {
        var onFile = CoverageForm.Of(row, await clinic.NowAsync(cancellationToken));
        var changed = refusals.Any(refusal => refusal.Code == CoverageRefusals.Changed.Code);
        return await ShowAsync(
            row.Patient, typed ?? onFile, $"/coverage/{row.Id}/edit", operation, row.Version, refusals, changed ? onFile : null, cancellationToken);
    }

    private async Task<IResult> ShowAsync(
        PatientId patient, CoverageForm form, string action, OperationId operation, long version, IReadOnlyList<Refusal> refusals, CoverageForm? onFile,
        CancellationToken cancellationToken)
    {
        if (await banners.OfAsync(patient, cancellationToken) is not { } banner)
        {
            return Results.NotFound();
        }

        var view = new CoverageFormView(banner, await clinic.NowAsync(cancellationToken), form, action, operation, version, refusals) { OnFile = onFile };
        return Page.Of<CardPage>(new { View = view }, refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
