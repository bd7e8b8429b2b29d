using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Platform.Database;
using Porchlight.Work.Api;

namespace Porchlight.Work;

/// <summary>One thing that needs a person, and the act that settles it. There is one per cause for ever: a cause that returns opens it again.</summary>
internal sealed class WorkItem : IVersioned
{
    public WorkItemId Id { get; init; } = WorkItemId.New();

    public string Cause { get; init; } = "";

    public string Kind { get; set; } = "";

    public Phi<string> Title { get; set; } = "";

    public string Why { get; set; } = "";

    /// <summary>The facts of <see cref="Why"/>, one a line.</summary>
    public string Facts { get; set; } = "";

    public Instant Due { get; set; }

    public bool Harms { get; set; }

    public string OwnerRole { get; set; } = "";

    public UserId? Owner { get; set; }

    public SiteId? Site { get; set; }

    public PatientId? Patient { get; set; }

    public AppointmentId? Appointment { get; set; }

    public string ActPath { get; set; } = "";

    public string ActWord { get; set; } = "";

    public Instant RaisedAt { get; set; }

    public Instant? SettledAt { get; set; }

    /// <summary>How it ended: <c>cause gone</c>, or the words of the person who settled it.</summary>
    public Phi<string>? SettledBy { get; set; }

    /// <summary>The last message heard of it. Messages may overtake each other; an older one is not believed.</summary>
    public Guid LastMessage { get; set; }

    public long Version { get; set; }

    public WorkCard Card => new(
        Id, Kind, Title, Why, Facts.Length == 0 ? [] : Facts.Split('\n'), Due, Harms, OwnerRole, Owner, Patient, Appointment, ActPath, ActWord, Version);

    public void Raise(WorkRaised raised, Guid message, Instant now)
    {
        (Kind, Title, Why, Due, Harms) = (raised.Kind, raised.Title, raised.Why, raised.Due, raised.Harms);
        (Facts, OwnerRole, Site) = (string.Join('\n', raised.Facts), raised.OwnerRole, raised.Site);
        (Patient, Appointment, ActPath, ActWord) = (raised.Patient, raised.Appointment, raised.ActPath, raised.ActWord);
        if (SettledAt is not null || RaisedAt == default)
        {
            RaisedAt = now;
        }

        (SettledAt, SettledBy, LastMessage) = (null, null, message);
    }

    public void Settle(Phi<string> how, Instant now) => (SettledAt, SettledBy) = (now, how);

    internal sealed class Table : IEntityTypeConfiguration<WorkItem>
    {
        public const string Name = "work_item";

        public void Configure(EntityTypeBuilder<WorkItem> item)
        {
            item.ToTable(Name);
            item.HasKey(row => row.Id);
            item.HasIndex(row => row.Cause).IsUnique();
            item.HasIndex(row => new { row.SettledAt, row.Due });
            item.HasIndex(row => row.Patient);
            item.Property(row => row.Cause).HasMaxLength(120);
            item.Property(row => row.Kind).HasMaxLength(40);
            item.Property(row => row.OwnerRole).HasMaxLength(40);
            item.Property(row => row.Version).IsConcurrencyToken();
        }
    }
}
