using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Porchlight.Registration;

public enum RelationRole
{
    /// <summary>Owes the bill. The patient when no row says otherwise.</summary>
    Guarantor,

    EmergencyContact,

    Guardian,
}

/// <summary>Somebody around the patient in one role: another patient, or a person known by name only.</summary>
public sealed class PatientRelation
{
    public PatientId Patient { get; init; }

    public RelationRole Role { get; init; }

    public PatientId? Other { get; init; }

    public string? Family { get; init; }

    public string? Given { get; init; }

    public LocalDate? Born { get; init; }

    /// <summary>E.164.</summary>
    public string? Phone { get; init; }

    /// <summary>What they are to the patient, in the desk's words: mother, son, friend.</summary>
    public string Relation { get; init; } = "";

    internal sealed class Table : IEntityTypeConfiguration<PatientRelation>
    {
        public const string Name = "registration_relation";

        public void Configure(EntityTypeBuilder<PatientRelation> relation)
        {
            relation.ToTable(Name);
            relation.HasKey(row => new { row.Patient, row.Role });
            relation.Property(row => row.Role).HasConversion<string>().HasMaxLength(20);
            relation.Property(row => row.Family).HasMaxLength(100);
            relation.Property(row => row.Given).HasMaxLength(100);
            relation.Property(row => row.Phone).HasMaxLength(16);
            relation.Property(row => row.Relation).HasMaxLength(40);
            relation.HasIndex(row => row.Other);
        }
    }
}
