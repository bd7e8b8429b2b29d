using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Database;
using Porchlight.Registration.Api;

namespace Porchlight.Coverage;

/// <summary>A plan that covers a patient, as the card says it. What the payer says stands in its answers.</summary>
internal sealed class PatientCoverage : IVersioned
{
    public CoverageId Id { get; init; }

    public PatientId Patient { get; init; }

    /// <summary>Null when the payer is not on the practice's list: then nobody can be asked electronically.</summary>
    public PayerId? Payer { get; set; }

    /// <summary>As told, when it is not on the list.</summary>
    public string PayerName { get; set; } = "";

    public string PlanName { get; set; } = "";

    public MemberId MemberId { get; set; }

    public Phi<string>? GroupNumber { get; set; }

    /// <summary>Who holds the policy (the subscriber), seen from the patient.</summary>
    public PolicyHolder Holder { get; set; }

    public Phi<string>? HolderFamily { get; set; }

    public Phi<string>? HolderGiven { get; set; }

    public LocalDate? HolderBorn { get; set; }

    /// <summary>1 pays first.</summary>
    public int Order { get; set; }

    public LocalDate? From { get; set; }

    /// <summary>The last day it covers.</summary>
    public LocalDate? To { get; set; }

    public Instant AddedAt { get; init; }

    public long Version { get; private set; }

    /// <summary>The holder when it is not the patient.</summary>
    public Subscriber? Subscriber
    {
        get => Holder == PolicyHolder.Self || HolderFamily is null || HolderBorn is null
            ? null
            : new Subscriber(new PersonName(HolderFamily.Value.Reveal(), HolderGiven?.Reveal() ?? ""), HolderBorn.Value);
        set => (HolderFamily, HolderGiven, HolderBorn) = value is null
            ? (null, null, null)
            : ((Phi<string>?)value.Name.Family, (Phi<string>?)value.Name.Given, (LocalDate?)value.Born);
    }

    public bool CoversOn(LocalDate date) => Covers(From, To, date);

    /// <summary>Both days are included; an open end has none.</summary>
    public static bool Covers(LocalDate? from, LocalDate? to, LocalDate date) => (from is null || from <= date) && (to is null || date <= to);

    public string PayerNameIn(ClinicSnapshot clinic) => clinic.Payers.Find(Payer)?.Name ?? PayerName;

    internal sealed class Table : IEntityTypeConfiguration<PatientCoverage>
    {
        public const string Name = "coverage_coverage";

        public void Configure(EntityTypeBuilder<PatientCoverage> coverage)
        {
            coverage.ToTable(Name);
            coverage.HasKey(row => row.Id);
            coverage.Property(row => row.Id).ValueGeneratedNever();
            coverage.Property(row => row.PayerName).HasMaxLength(80);
            coverage.Property(row => row.PlanName).HasMaxLength(80);
            // X12 005010 NM109 holds at most 80 characters.
            coverage.Property(row => row.MemberId).HasConversion(id => id.Value, text => MemberId.FromStored(text)).HasMaxLength(80);
            coverage.Property(row => row.GroupNumber).HasMaxLength(50);
            coverage.Property(row => row.Holder).HasConversion<string>().HasMaxLength(12);
            coverage.Property(row => row.HolderFamily).HasMaxLength(80);
            coverage.Property(row => row.HolderGiven).HasMaxLength(80);
            coverage.Ignore(row => row.Subscriber);
            coverage.Property(row => row.Version).IsConcurrencyToken();
            coverage.HasIndex(row => row.Patient);
        }
    }
}
