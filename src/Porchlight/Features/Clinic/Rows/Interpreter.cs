using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Porchlight.Clinic.Api;

namespace Porchlight.Clinic;

/// <summary>Somebody who interprets, taken up by a visit as a room is.</summary>
internal sealed class Interpreter : ISetupRow
{
    public InterpreterId Id { get; init; }

    public string Name { get; set; } = "";

    public string Language { get; set; } = "";

    public InterpreterMode Mode { get; set; }

    public List<SiteId> SiteIds { get; set; } = [];

    public bool IsActive { get; set; } = true;

    public long Version { get; private set; }

    Guid ISetupRow.Key => Id.Value;

    string ISetupRow.Label => Name;

    public InterpreterInfo ToInfo() => new(Id, Name, Language, Mode, SiteIds, IsActive);

    internal sealed class Table : IEntityTypeConfiguration<Interpreter>
    {
        public void Configure(EntityTypeBuilder<Interpreter> interpreter)
        {
            interpreter.ToTable("clinic_interpreter");
            interpreter.HasKey(row => row.Id);
            interpreter.Property(row => row.Version).IsConcurrencyToken();
            interpreter.Property(row => row.Name).HasMaxLength(80);
            interpreter.Property(row => row.Language).HasMaxLength(3);
            interpreter.Property(row => row.Mode).HasConversion<string>().HasMaxLength(20);
            interpreter.Property(row => row.SiteIds).HasJoined(text => new SiteId(Guid.Parse(text)), id => id.ToString());
        }
    }
}
