using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>A place kept for somebody while they talk, five minutes at most. It claims cells like an appointment does.</summary>
internal sealed class SlotHold
{
    public static readonly Duration Lasts = Duration.FromMinutes(5);

    public HoldId Id { get; init; }

    public ProviderId Provider { get; init; }

    public SiteId Site { get; init; }

    public VisitTypeId VisitType { get; init; }

    public PatientId? Patient { get; init; }

    public Instant Start { get; init; }

    public Instant End { get; init; }

    public LocalDate Date { get; init; }

    public UserId? By { get; init; }

    /// <summary>First name for the board: "Sam, 4:12".</summary>
    public string ByName { get; init; } = "";

    public Instant Expires { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<SlotHold>
    {
        public void Configure(EntityTypeBuilder<SlotHold> hold)
        {
            hold.ToTable("scheduling_hold");
            hold.HasKey(row => row.Id);
            hold.Property(row => row.ByName).HasMaxLength(80);
            hold.HasIndex(row => new { row.Site, row.Date });
            hold.HasIndex(row => row.Expires);
        }
    }
}
