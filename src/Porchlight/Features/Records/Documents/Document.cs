using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Platform.Commands;
using Porchlight.Records.Api;

namespace Porchlight.Records;

/// <summary>A file on a patient's chart; the content lies sealed in the <see cref="DocumentStore"/> under its hash.</summary>
public sealed class Document
{
    public DocumentId Id { get; init; } = DocumentId.New();

    public PatientId Patient { get; init; }

    /// <summary>What the desk calls it: "Driver license".</summary>
    public Phi<string> Title { get; init; } = "";

    public string ContentType { get; init; } = "";

    public long Size { get; init; }

    /// <summary>SHA-256 of the content, lower hexadecimal.</summary>
    public string Hash { get; init; } = "";

    public Instant AddedAt { get; init; }

    public UserId? AddedBy { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<Document>
    {
        public void Configure(EntityTypeBuilder<Document> document)
        {
            document.ToTable("records_document");
            document.HasKey(row => row.Id);
            document.HasIndex(row => new { row.Patient, row.Hash }).IsUnique();
            document.Property(row => row.Title).HasMaxLength(120);
            document.Property(row => row.ContentType).HasMaxLength(40);
            document.Property(row => row.Hash).HasMaxLength(64);
        }
    }
}

/// <summary>Puts a file, already in the store, onto the chart.</summary>
internal sealed record AddDocument(PatientId Patient, Phi<string> Title, string ContentType, long Size, string Hash) : Command<DocumentId>;

internal sealed class AddDocumentHandler : IHandle<AddDocument, DocumentId>
{
    public async Task<Decision<DocumentId>> Handle(AddDocument command, Act act, CancellationToken cancellationToken)
    {
        act.About(command.Patient);
        // The same scan twice is one document.
        var known = await act.Db.Set<Document>().FirstOrDefaultAsync(row => row.Patient == command.Patient && row.Hash == command.Hash, cancellationToken);
        if (known is not null)
        {
            return known.Id;
        }

        var document = new Document
        {
            Patient = command.Patient,
            Title = command.Title,
            ContentType = command.ContentType,
            Size = command.Size,
            Hash = command.Hash,
            AddedAt = act.Now,
            AddedBy = act.Actor.User,
        };
        act.Db.Add(document);
        act.About(document.Id);
        act.Note("type", command.ContentType);
        act.Changed($"patient:{command.Patient}");
        return document.Id;
    }
}
