using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Platform.Database;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>A person who gets care here: who they are. How to reach them and who stands around them are rows of their own.</summary>
public sealed class Patient : IVersioned
{
    public PatientId Id { get; init; }

    public Mrn Mrn { get; init; }

    /// <summary>The number behind the MRN's check digit, to find the next one.</summary>
    public long MrnSerial { get; init; }

    public string Family { get; set; } = "";

    public string Given { get; set; } = "";

    public string? Middle { get; set; }

    public string? Suffix { get; set; }

    /// <summary>What the person is called instead of the given name.</summary>
    public string? NameUsed { get; set; }

    public LocalDate Born { get; set; }

    public Sex Sex { get; set; }

    public string? Pronouns { get; set; }

    public string Language { get; set; } = "en";

    public bool NeedsInterpreter { get; set; }

    public TextConsent TextConsent { get; set; }

    /// <summary>Comma separated <see cref="PatientFlag"/> names.</summary>
    public string Flags { get; set; } = "";

    public Instant RegisteredAt { get; init; }

    public SiteId? RegisteredSite { get; init; }

    public Instant ChangedAt { get; set; }

    public UserId? ChangedBy { get; set; }

    public long Version { get; init; } = 1;

    public PersonName Legal => new(Family, Given, Middle, Suffix);

    /// <summary>"Rosi Ejemplo Díaz": the name used with the legal family name.</summary>
    public PersonName Shown => string.IsNullOrEmpty(NameUsed) ? new PersonName(Family, Given) : new PersonName(Family, NameUsed);

    public IReadOnlyList<PatientFlag> FlagList =>
        [.. Flags.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<PatientFlag>).Order()];

    public PatientCard Card(IEnumerable<PatientContact> contacts, PatientAddress? home)
    {
        var reach = contacts.OrderBy(contact => contact.Kind).ThenBy(contact => contact.Position).ToList();
        var phone = reach.FirstOrDefault(contact => contact.Kind != ContactKind.Email);
        var email = reach.FirstOrDefault(contact => contact.Kind == ContactKind.Email);
        return new PatientCard(Id, Mrn, Legal, Shown, Born)
        {
            Sex = Sex,
            Pronouns = Pronouns,
            Language = Language,
            NeedsInterpreter = NeedsInterpreter,
            Phone = phone is null ? null : PhoneNumber.FromStored(phone.Value),
            Email = email is null ? null : EmailAddress.FromStored(email.Value),
            TextConsent = TextConsent,
            Flags = FlagList,
            Address = home?.Postal,
            Version = Version,
        };
    }

    internal sealed class Table : IEntityTypeConfiguration<Patient>
    {
        public const string Name = "registration_patient";

        public void Configure(EntityTypeBuilder<Patient> patient)
        {
            patient.ToTable(Name);
            patient.HasKey(row => row.Id);
            patient.Property(row => row.Mrn).HasConversion(mrn => mrn.Value, text => Mrn.FromStored(text)).HasMaxLength(12);
            patient.Property(row => row.Family).HasMaxLength(100);
            patient.Property(row => row.Given).HasMaxLength(100);
            patient.Property(row => row.Middle).HasMaxLength(100);
            patient.Property(row => row.Suffix).HasMaxLength(12);
            patient.Property(row => row.NameUsed).HasMaxLength(100);
            patient.Property(row => row.Pronouns).HasMaxLength(40);
            patient.Property(row => row.Language).HasMaxLength(12);
            patient.Property(row => row.Flags).HasMaxLength(200);
            patient.Property(row => row.Sex).HasConversion<string>().HasMaxLength(20);
            patient.Property(row => row.TextConsent).HasConversion<string>().HasMaxLength(20);
            patient.Property(row => row.Version).IsConcurrencyToken();
            patient.HasIndex(row => row.Mrn).IsUnique();
            patient.HasIndex(row => row.MrnSerial).IsUnique();
            patient.HasIndex(row => new { row.Born, row.Family });
        }
    }
}
