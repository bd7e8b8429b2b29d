using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Porchlight.Fhir;

/// <summary>A resource as it came, kept for good beside what was understood of it (invariant 11).</summary>
internal sealed class FhirResource
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string Type { get; init; } = "";

    /// <summary>Of the bytes, and of the patient it was read as being about: the same again is nothing new.</summary>
    public string Mark { get; init; } = "";

    public TargetKind Kind { get; init; }

    public Guid Ours { get; init; }

    /// <summary>The file it came in, without its folders.</summary>
    public string File { get; init; } = "";

    public int Index { get; init; }

    public Instant At { get; init; }

    /// <summary>The elements that became something here, and what was left out, one a line. No values.</summary>
    public string Understood { get; init; } = "";

    /// <summary>Sealed with the data-protection keys: it may hold numbers that this desk keeps nowhere else.</summary>
    public byte[] Raw { get; init; } = [];

    internal sealed class Table : IEntityTypeConfiguration<FhirResource>
    {
        public const string Name = "interop_fhir_resource";

        public void Configure(EntityTypeBuilder<FhirResource> resource)
        {
            resource.ToTable(Name);
            resource.HasKey(row => row.Id);
            resource.Property(row => row.Type).HasMaxLength(40);
            resource.Property(row => row.Mark).HasMaxLength(64);
            resource.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
            resource.Property(row => row.File).HasMaxLength(200);
            resource.Property(row => row.Understood).HasMaxLength(2000);
            resource.HasIndex(row => new { row.Type, row.Mark }).IsUnique();
            resource.HasIndex(row => row.Ours);
        }
    }
}

/// <summary>Hashes by which the same content is known again.</summary>
internal static class ContentMark
{
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static string Of(byte[] bytes, Guid? about = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(bytes);
        hash.AppendData(about is { } id ? id.ToByteArray() : []);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The same content asks for the same act under the same id, so that a run that was cut off can be run again.</summary>
    public static OperationId Operation(string step, string mark) =>
        OperationId.From(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"import fhir|{step}|{mark}")).AsSpan(0, 16)));
}
