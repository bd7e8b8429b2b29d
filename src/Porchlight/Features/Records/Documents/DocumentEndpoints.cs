using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;
using Porchlight.Records.Api;
using Porchlight.Registration.Api;

namespace Porchlight.Records;

internal static class DocumentEndpoints
{
    private const int LongestTitle = 120;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/patients/{id}/documents", AddAsync).RequirePermission("documents.add").Audited("document.added")
            .WithMetadata(new RequestSizeLimitAttribute(DocumentKind.LargestBytes + (1024 * 1024)));
        routes.MapGet("/documents/{id}", ShowAsync).RequirePermission("documents.view").Audited("document.viewed");
    }

    private static async Task<IResult> AddAsync(
        PatientId id, IFormCollection form, [FromForm(Name = "op")] OperationId op, PatientCards patients, DocumentStore store, Who who,
        ICommandRunner runner, HttpContext http, Words words, CancellationToken cancellationToken)
    {
        if (await patients.OneAsync(id, cancellationToken) is null)
        {
            return Results.NotFound();
        }

        var content = await ReadAsync(form.Files["file"], cancellationToken);
        Decision<string> kind = content is null ? DocumentKind.Missing : DocumentKind.Of(content);
        if (kind is not Decision<string>.Accepted { Value: var type })
        {
            return Page.Of<Refused>(new { Why = kind.Refusal!, Back = $"/patients/{id}" }, StatusCodes.Status422UnprocessableEntity);
        }

        // The file first: a row never points at nothing, and a sealed file without a row shows nothing to anybody.
        var hash = DocumentStore.HashOf(content!);
        await store.KeepAsync(id, hash, content!, cancellationToken);
        var title = form["title"].ToString();
        var named = string.IsNullOrWhiteSpace(title) ? words["Scan"] : title.Trim();
        await runner.RunAsync(new AddDocument(id, named.Length > LongestTitle ? named[..LongestTitle] : named, type, content!.Length, hash), op, who.Actor, cancellationToken);
        http.Tell(words["The document is on the chart"]);
        return http.GoTo($"/patients/{id}");
    }

    /// <summary>Null when there is none; of one that is too large no more than shows that it is.</summary>
    private static async Task<byte[]?> ReadAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is not { Length: > 0 })
        {
            return null;
        }

        var content = new byte[Math.Min(file.Length, DocumentKind.LargestBytes + 1)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancellationToken);
        return content;
    }

    private static async Task<IResult> ShowAsync(DocumentId id, PorchlightDb db, DocumentStore store, Shown shown, HttpContext http, CancellationToken cancellationToken)
    {
        if (await db.Set<Document>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } document)
        {
            return Results.NotFound();
        }

        shown.Patient(document.Patient);
        shown.Fact("document", id.ToString());
        if (await store.ReadAsync(document.Patient, document.Hash, cancellationToken) is not { } content)
        {
            shown.Fact("damaged", true);
            var why = new Refusal("document.damaged", "This document was changed or lost outside of Porchlight and is not shown. Tell the privacy officer.");
            return Page.Of<Refused>(new { Why = why, Back = $"/patients/{document.Patient}" }, StatusCodes.Status409Conflict);
        }

        // A file from outside runs nothing and is nobody's page (RELIABILITY rows 46, 48).
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(content, document.ContentType, fileDownloadName: $"document-{id}.{document.ContentType.Split('/')[1]}");
    }
}
