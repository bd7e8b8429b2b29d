using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Porchlight.Payments;

/// <summary>Nothing was collected at a visit, and why. A fact about the day, no judgement of the person.</summary>
internal sealed class NothingCollected
{
    public AppointmentId Appointment { get; init; }

    public PatientId Patient { get; init; }

    public SiteId Site { get; init; }

    public LocalDate Date { get; init; }

    public Money Due { get; init; }

    /// <summary>A code of <see cref="NothingReason.All"/>.</summary>
    public string Reason { get; set; } = "";

    public Instant At { get; set; }

    public UserId? By { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<NothingCollected>
    {
        public void Configure(EntityTypeBuilder<NothingCollected> nothing)
        {
            nothing.ToTable("payments_nothing_collected");
            nothing.HasKey(row => row.Appointment);
            nothing.Property(row => row.Reason).HasMaxLength(40);
            nothing.HasIndex(row => new { row.Site, row.Date });
        }
    }
}
