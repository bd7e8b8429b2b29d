using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Porchlight.Registration;

/// <summary>In the order we reach for them.</summary>
public enum ContactKind
{
    Mobile,
    Home,
    Work,
    Email,
}

/// <summary>One way to reach a patient. Families share phones, so a number may stand at several people.</summary>
public sealed class PatientContact
{
    public PatientId Patient { get; init; }

    /// <summary>1, 2 … within the patient.</summary>
    public int Position { get; init; }

    public ContactKind Kind { get; init; }

    /// <summary>E.164, or an e-mail address.</summary>
    public string Value { get; init; } = "";

    /// <summary>The phone's ten digits backwards, so that its end is the beginning of an index range; empty for e-mail.</summary>
    public string Reversed { get; init; } = "";

    public bool MayLeaveVoicemail { get; init; }

    public Instant Since { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<PatientContact>
    {
        public const string Name = "registration_contact";

        public void Configure(EntityTypeBuilder<PatientContact> contact)
        {
            contact.ToTable(Name);
            contact.HasKey(row => new { row.Patient, row.Position });
            contact.Property(row => row.Kind).HasConversion<string>().HasMaxLength(12);
            contact.Property(row => row.Value).HasMaxLength(254);
            contact.Property(row => row.Reversed).HasMaxLength(10);
            contact.HasIndex(row => row.Reversed);
            contact.HasIndex(row => row.Value);
        }
    }
}
