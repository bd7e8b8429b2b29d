using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Cli;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;

namespace Porchlight.Records;

public sealed record ChartRecordsView(PatientId Patient, IReadOnlyList<Document> Documents, IReadOnlyList<RequestLine> Requests, DateTimeZone Zone, bool MayAdd, bool MayLog);

/// <summary>The documents and open requests of a patient, on their page.</summary>
internal sealed class DocumentsOnChart(PorchlightDb db, RequestReader requests, ClinicDirectory clinic, Who who) : IChartPart
{
    private const int Most = 20;

    public int Order => 70;

    public bool IsAside => false;

    public async Task<RenderFragment?> OfAsync(PatientId patient, CancellationToken cancellationToken)
    {
        var (maySee, mayLog) = (who.May("documents.view"), who.May("records.requests"));
        if (!maySee && !mayLog)
        {
            return null;
        }

        var documents = maySee
            ? await db.Set<Document>().Where(row => row.Patient == patient).OrderByDescending(row => row.AddedAt).Take(Most).ToListAsync(cancellationToken)
            : [];
        var open = mayLog ? await requests.OfPatientAsync(patient, cancellationToken) : [];
        var sites = (await clinic.NowAsync(cancellationToken)).Sites;
        var zone = (sites.Find(who.Site) ?? sites.Active.FirstOrDefault())?.Zone ?? DateTimeZone.Utc;
        var view = new ChartRecordsView(patient, documents, open, zone, who.May("documents.add"), mayLog);
        return builder =>
        {
            builder.OpenComponent<RecordsCard>(0);
            builder.AddComponentParameter(1, nameof(RecordsCard.View), view);
            builder.CloseComponent();
        };
    }
}

/// <summary>Reads every document back and compares its hash.</summary>
internal sealed class DocumentsHold(PorchlightDb db, DocumentStore store) : IVerification
{
    public string Name => "documents";

    public async Task<VerificationResult> RunAsync(CancellationToken cancellationToken)
    {
        var (count, problems) = (0L, new List<string>());
        await foreach (var document in db.Set<Document>().OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            count++;
            if (await store.ReadAsync(document.Patient, document.Hash, cancellationToken) is null)
            {
                problems.Add($"document {document.Id} is missing, was changed or does not have its hash");
            }
        }

        return new VerificationResult(Name, count, problems);
    }
}
