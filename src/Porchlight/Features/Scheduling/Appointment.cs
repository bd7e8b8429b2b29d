using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Database;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>A visit, from the moment it is booked. Its state changes only through <see cref="VisitStates"/>; see <c>Appointment.Steps.cs</c>.</summary>
internal sealed partial class Appointment : IVersioned
{
    public AppointmentId Id { get; init; }

    public PatientId Patient { get; init; }

    public ProviderId Provider { get; init; }

    public SiteId Site { get; init; }

    public VisitTypeId VisitType { get; init; }

    public Instant Start { get; init; }

    public Instant End { get; init; }

    /// <summary>From here to <see cref="ClaimedTo"/> its resources are claimed: the visit and the buffers around it.</summary>
    public Instant ClaimedFrom { get; init; }

    public Instant ClaimedTo { get; init; }

    /// <summary>The site's local date of <see cref="Start"/>, by which days are listed.</summary>
    public LocalDate Date { get; init; }

    public RoomId? Room { get; set; }

    public EquipmentId? Equipment { get; init; }

    public InterpreterId? Interpreter { get; init; }

    /// <summary>The lane its provider's cells lie in: above 0 it was overbooked.</summary>
    public short Lane { get; init; }

    public VisitState State { get; private set; }

    public string Code { get; init; } = "";

    public string? Ticket { get; private set; }

    public Instant? ArrivedAt { get; private set; }

    public Instant? CheckedInAt { get; private set; }

    public Instant? RoomedAt { get; private set; }

    public Instant? WithProviderAt { get; private set; }

    public Instant? ReadyAt { get; private set; }

    public Instant? CheckedOutAt { get; private set; }

    /// <summary>When the patient said their name and birth date at the desk, for this visit.</summary>
    public Instant? IdentityConfirmedAt { get; private set; }

    public string? CancelReason { get; private set; }

    /// <summary>The appointment that gave up its place for this one.</summary>
    public AppointmentId? RescheduledFrom { get; init; }

    public Phi<string>? Note { get; init; }

    /// <summary>Number of its last step.</summary>
    public int Steps { get; private set; }

    public long Version { get; init; }

    public AppointmentCard Card() => new(
        Id, Patient, Provider, Site, VisitType, Start, End, Date, Room, State, Ticket, Code,
        new VisitTimes(ArrivedAt, CheckedInAt, RoomedAt, WithProviderAt, ReadyAt, CheckedOutAt), Version, Note)
    {
        IdentityConfirmed = IdentityConfirmedAt,
    };

    /// <summary>The first time counts.</summary>
    public void ConfirmIdentity(Instant at) => IdentityConfirmedAt ??= at;

    /// <summary>Every cell it holds while it is active.</summary>
    public IEnumerable<CellKey> Cells() => CellKey.For(Provider, Lane, Room, Equipment, Interpreter, ClaimedFrom, ClaimedTo);

    internal sealed class Table : IEntityTypeConfiguration<Appointment>
    {
        public void Configure(EntityTypeBuilder<Appointment> appointment)
        {
            appointment.ToTable("scheduling_appointment");
            appointment.HasKey(row => row.Id);
            appointment.Property(row => row.Code).HasMaxLength(6);
            appointment.Property(row => row.Ticket).HasMaxLength(8);
            appointment.Property(row => row.CancelReason).HasMaxLength(40);
            appointment.Property(row => row.Note).HasMaxLength(500);
            appointment.Property(row => row.Version).IsConcurrencyToken();
            appointment.HasIndex(row => new { row.Site, row.Date, row.Start });
            appointment.HasIndex(row => new { row.Patient, row.Start });
            appointment.HasIndex(row => new { row.Provider, row.Start });
            // Which visit took the place of a moved one.
            appointment.HasIndex(row => row.RescheduledFrom);
            appointment.HasIndex(row => row.Code).IsUnique();
        }
    }
}
