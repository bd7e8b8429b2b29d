using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Porchlight.Clinic.Api;

namespace Porchlight.Clinic;

/// <summary>What can be booked and what it needs (front-desk-operations.md §2).</summary>
internal sealed class VisitType : ISetupRow
{
    public VisitTypeId Id { get; init; }

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public string PatientName { get; set; } = "";

    public string PatientNameEs { get; set; } = "";

    public int NewMinutes { get; set; }

    public int EstablishedMinutes { get; set; }

    public int BufferBefore { get; set; }

    public int BufferAfter { get; set; }

    public List<string> ServiceTypeCodes { get; set; } = [];

    public bool NeedsReferral { get; set; }

    public bool NeedsAuthorization { get; set; }

    public RoomKind? RoomKind { get; set; }

    public string EquipmentKind { get; set; } = "";

    public List<VisitMode> Modes { get; set; } = [];

    public List<string> Specialties { get; set; } = [];

    public int? MinAge { get; set; }

    public int? MaxAge { get; set; }

    public bool IsPatientBookable { get; set; }

    public string Prep { get; set; } = "";

    public string PrepEs { get; set; } = "";

    public bool IsActive { get; set; } = true;

    public long Version { get; private set; }

    Guid ISetupRow.Key => Id.Value;

    string ISetupRow.Label => Name;

    public VisitTypeInfo ToInfo() => new(
        Id, Code, Name, new InBoth(PatientName, PatientNameEs), NewMinutes, EstablishedMinutes, BufferBefore, BufferAfter, ServiceTypeCodes,
        NeedsReferral, NeedsAuthorization, RoomKind, EquipmentKind.Length == 0 ? null : EquipmentKind, Modes, Specialties, MinAge, MaxAge,
        IsPatientBookable, new InBoth(Prep, PrepEs), IsActive);

    internal sealed class Table : IEntityTypeConfiguration<VisitType>
    {
        public void Configure(EntityTypeBuilder<VisitType> visitType)
        {
            visitType.ToTable("clinic_visit_type");
            visitType.HasKey(row => row.Id);
            visitType.Property(row => row.Version).IsConcurrencyToken();
            visitType.Property(row => row.Code).HasMaxLength(10);
            visitType.Property(row => row.Name).HasMaxLength(60);
            visitType.Property(row => row.PatientName).HasMaxLength(80);
            visitType.Property(row => row.PatientNameEs).HasMaxLength(80);
            visitType.Property(row => row.EquipmentKind).HasMaxLength(40);
            visitType.Property(row => row.Prep).HasMaxLength(600);
            visitType.Property(row => row.PrepEs).HasMaxLength(600);
            visitType.Property(row => row.RoomKind).HasConversion<string>().HasMaxLength(20);
            visitType.Property(row => row.ServiceTypeCodes).HasJoined();
            visitType.Property(row => row.Modes).HasJoinedNames();
            visitType.Property(row => row.Specialties).HasJoined();
            visitType.HasIndex(row => row.Code).IsUnique();
        }
    }
}
