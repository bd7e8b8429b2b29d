using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Porchlight.Platform.Drafts;

/// <summary>
/// A half-filled form as somebody left it (invariant 7). It belongs to the operation that the form would carry out: once that is accepted
/// the draft is spent, whatever was still on its way to be kept.
/// </summary>
internal sealed class Draft
{
    /// <summary>How long something typed and not sent waits for its person.</summary>
    public static readonly Duration Life = Duration.FromDays(7);

    /// <summary>Thrown away by a key, and for so long still there for <c>Z</c>.</summary>
    public static readonly Duration UndoLife = Duration.FromMinutes(10);

    public const int MostPerUser = 20;

    /// <summary>Of the fields as JSON; the longest form there is takes about three kilobytes.</summary>
    public const int MostLetters = 32 * 1024;

    public UserId User { get; init; }

    public OperationId Operation { get; init; }

    /// <summary>Which form, and of which record: see <see cref="DraftKey"/>.</summary>
    public string Form { get; init; } = "";

    /// <summary>The fields, sealed for this person and this operation.</summary>
    public string Sealed { get; set; } = "";

    public Instant KeptAt { get; set; }

    /// <summary>Another form of the same kind was begun: this one comes back from the list of parked work, not by itself.</summary>
    public bool IsParked { get; set; }

    public Instant? ThrownAt { get; set; }

    public static string PurposeOf(UserId user, OperationId operation) => $"platform.draft:{user}:{operation}";

    internal sealed class Table : IEntityTypeConfiguration<Draft>
    {
        // Base64 of the largest form in UTF-8, its worst case, and what the cipher adds.
        private const int MostSealed = MostLetters * 4 + 1024;

        public void Configure(EntityTypeBuilder<Draft> draft)
        {
            draft.ToTable("platform_draft");
            draft.HasKey(row => new { row.User, row.Operation });
            draft.Property(row => row.Form).HasMaxLength(DraftKey.Longest);
            draft.Property(row => row.Sealed).HasMaxLength(MostSealed);
            draft.HasIndex(row => row.KeptAt);
        }
    }
}
