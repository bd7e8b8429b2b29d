using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>One line of a visit's history, never changed: who moved it from where to where, when and why.</summary>
internal sealed class VisitTransition
{
    public AppointmentId Appointment { get; init; }

    /// <summary>Counts up within one appointment.</summary>
    public int No { get; init; }

    /// <summary>Null for the first: it was booked.</summary>
    public VisitState? From { get; init; }

    public VisitState To { get; init; }

    public Instant At { get; init; }

    /// <summary>Null when the program itself or an outside party did it.</summary>
    public UserId? By { get; init; }

    public string Role { get; init; } = "";

    /// <summary>What kind of step it was.</summary>
    public StepKind Kind { get; init; }

    /// <summary>A code of the cancel reasons, when it was a cancel.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>In the words of who did it.</summary>
    public Phi<string>? Why { get; init; }

    /// <summary>Steps of one act share it: an undo takes them all back.</summary>
    public OperationId Operation { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<VisitTransition>
    {
        public void Configure(EntityTypeBuilder<VisitTransition> step)
        {
            step.ToTable("scheduling_transition");
            step.HasKey(row => new { row.Appointment, row.No });
            step.Property(row => row.Role).HasMaxLength(120);
            step.Property(row => row.ReasonCode).HasMaxLength(40);
            step.Property(row => row.Why).HasMaxLength(500);
        }
    }
}

public enum StepKind
{
    Forward = 0,
    Back = 1,
    Undo = 2,
}
