using Microsoft.EntityFrameworkCore;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Database;

namespace Porchlight.Coverage;

/// <summary>Reads a card's form on the day it is typed, and knows what to ask the payer about it first.</summary>
internal sealed class CardReader(PorchlightDb db, ClinicDirectory clinic, DeskTime desk, NextVisit next)
{
    public Task<PatientCoverage?> FindAsync(Api.CoverageId id, CancellationToken cancellationToken) =>
        db.PatientCoverages.FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public async Task<Decision<CoverageDetails>> ReadAsync(CoverageForm form, CancellationToken cancellationToken) =>
        form.Read(await clinic.NowAsync(cancellationToken), await desk.TodayAsync(cancellationToken));

    public Task<Question> QuestionAsync(PatientId patient, string because, CancellationToken cancellationToken) =>
        next.QuestionAsync(patient, because, cancellationToken);
}
