using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Database;
using Porchlight.Records.Api;
using Porchlight.Registration.Api;

namespace Porchlight.Records;

/// <summary>A request as a list shows it.</summary>
/// <param name="DaysLeft">Whole days until it is due; negative when late.</param>
public sealed record RequestLine(RecordsRequest Request, PatientCard? Patient, int DaysLeft) : IPatientData
{
    public bool IsLate => DaysLeft < 0;

    public override string ToString() => Phi<string>.Redacted;
}

internal sealed class RequestReader(PorchlightDb db, PatientCards patients, ClinicDirectory clinic, IClock clock)
{
    private const int Most = 200;

    /// <summary>Every open request, the first due first, then the lately closed.</summary>
    public async Task<IReadOnlyList<RequestLine>> AllAsync(SiteId? site, CancellationToken cancellationToken)
    {
        var open = await db.Set<RecordsRequest>().Where(row => row.State == RequestState.Open).OrderBy(row => row.Due).Take(Most).ToListAsync(cancellationToken);
        var closed = await db.Set<RecordsRequest>().Where(row => row.State != RequestState.Open).OrderByDescending(row => row.Closed).Take(20).ToListAsync(cancellationToken);
        return await LinesAsync([.. open, .. closed], site, cancellationToken);
    }

    public async Task<IReadOnlyList<RequestLine>> OfPatientAsync(PatientId patient, CancellationToken cancellationToken) => await LinesAsync(
        await db.Set<RecordsRequest>().Where(row => row.Patient == patient && row.State == RequestState.Open).OrderBy(row => row.Due).ToListAsync(cancellationToken),
        null, cancellationToken);

    public async Task<RequestLine?> FindAsync(RecordsRequestId id, CancellationToken cancellationToken) =>
        await db.Set<RecordsRequest>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is { } request
            ? (await LinesAsync([request], request.Site, cancellationToken))[0] : null;

    /// <summary>The day at the site where one works.</summary>
    public async Task<LocalDate> TodayAsync(SiteId? site, CancellationToken cancellationToken)
    {
        var sites = (await clinic.NowAsync(cancellationToken)).Sites;
        return clock.GetCurrentInstant().InZone((sites.Find(site) ?? sites.Active.FirstOrDefault())?.Zone ?? DateTimeZone.Utc).Date;
    }

    private async Task<IReadOnlyList<RequestLine>> LinesAsync(List<RecordsRequest> rows, SiteId? site, CancellationToken cancellationToken)
    {
        var today = await TodayAsync(site, cancellationToken);
        var cards = await patients.OfAsync(rows.Select(row => row.Patient), cancellationToken);
        return [.. rows.Select(row => new RequestLine(row, cards.GetValueOrDefault(row.Patient), Period.DaysBetween(today, row.Due)))];
    }
}
