using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Porchlight.Clinic.Api;

namespace Porchlight.Clinic;

/// <summary>A card terminal that stands on a desk.</summary>
internal sealed class Terminal : ISetupRow
{
    public TerminalId Id { get; init; }

    public SiteId SiteId { get; set; }

    public string Name { get; set; } = "";

    public string Reader { get; set; } = "";

    public bool IsActive { get; set; } = true;

    public long Version { get; private set; }

    Guid ISetupRow.Key => Id.Value;

    string ISetupRow.Label => Name;

    public TerminalInfo ToInfo() => new(Id, SiteId, Name, Reader, IsActive);

    internal sealed class Table : IEntityTypeConfiguration<Terminal>
    {
        public void Configure(EntityTypeBuilder<Terminal> terminal)
        {
            terminal.ToTable("clinic_terminal");
            terminal.HasKey(row => row.Id);
            terminal.Property(row => row.Version).IsConcurrencyToken();
            terminal.Property(row => row.Name).HasMaxLength(40);
            terminal.Property(row => row.Reader).HasMaxLength(60);
            terminal.HasIndex(row => row.Reader).IsUnique();
        }
    }
}
