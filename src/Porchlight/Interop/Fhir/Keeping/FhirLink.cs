using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Porchlight.Fhir;

/// <summary>Which record of ours another system means when it says this id or number.</summary>
internal sealed class FhirLink
{
    /// <summary>Whose id it is: a server, a folder, or <c>identifier:</c> and the system of a number.</summary>
    public string Source { get; init; } = "";

    public string Type { get; init; } = "";

    public string Theirs { get; init; } = "";

    public TargetKind Kind { get; set; }

    public Guid Ours { get; set; }

    public FhirTarget Target => new(Kind, Ours);

    internal sealed class Table : IEntityTypeConfiguration<FhirLink>
    {
        public const string Name = "interop_fhir_link";

        public void Configure(EntityTypeBuilder<FhirLink> link)
        {
            link.ToTable(Name);
            link.HasKey(row => new { row.Source, row.Type, row.Theirs });
            link.Property(row => row.Source).HasMaxLength(LinkKey.Longest);
            link.Property(row => row.Type).HasMaxLength(40);
            link.Property(row => row.Theirs).HasMaxLength(LinkKey.Longest);
            link.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
            link.HasIndex(row => row.Ours);
        }
    }
}

/// <summary>Theirs, as a key of bounded length: what is longer is kept as its hash.</summary>
internal readonly record struct LinkKey(string Source, string Type, string Theirs)
{
    public const int Longest = 200;

    public static LinkKey OfId(string source, string type, string id) => new(Bounded(source), type, Bounded(id));

    public static LinkKey OfNumber(string type, string system, string value) => new(Bounded($"identifier:{system}"), type, Bounded(value));

    private static string Bounded(string text) => text.Length <= Longest ? text : "sha256:" + ContentMark.Of(text);
}
