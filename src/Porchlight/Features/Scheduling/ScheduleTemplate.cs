using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Platform.Database;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>When a provider sees patients at a site on one day of the week, between two dates (front-desk-operations.md §2).</summary>
internal sealed class ScheduleTemplate : IVersioned
{
    public TemplateId Id { get; init; }

    public ProviderId Provider { get; init; }

    public SiteId Site { get; init; }

    public IsoDayOfWeek Weekday { get; init; }

    public LocalDate EffectiveFrom { get; set; }

    /// <summary>The last day it holds; null: until further notice.</summary>
    public LocalDate? EffectiveTo { get; set; }

    public long Version { get; init; }

    public List<TemplateBlock> Blocks { get; init; } = [];

    public bool IsFor(LocalDate date) => Weekday == date.DayOfWeek && EffectiveFrom <= date && (EffectiveTo is null || date <= EffectiveTo);

    internal sealed class Table : IEntityTypeConfiguration<ScheduleTemplate>
    {
        public void Configure(EntityTypeBuilder<ScheduleTemplate> template)
        {
            template.ToTable("scheduling_template");
            template.HasKey(row => row.Id);
            template.Property(row => row.Version).IsConcurrencyToken();
            template.HasIndex(row => new { row.Site, row.Weekday });
            template.HasIndex(row => new { row.Provider, row.Weekday });
            template.HasMany(row => row.Blocks).WithOne().HasForeignKey(block => block.Template);
        }
    }
}

/// <summary>A stretch of a template's day and what may be booked in it. Local times of the site, half-open.</summary>
internal sealed class TemplateBlock
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public TemplateId Template { get; init; }

    public LocalTime Start { get; init; }

    public LocalTime End { get; init; }

    public BlockKind Kind { get; init; }

    /// <summary>What the board writes at its foot when the kind's own word says too little: "Hospital rounds".</summary>
    public string? Label { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<TemplateBlock>
    {
        public void Configure(EntityTypeBuilder<TemplateBlock> block)
        {
            block.ToTable("scheduling_template_block");
            block.HasKey(row => row.Id);
            block.Property(row => row.Label).HasMaxLength(60);
            block.HasIndex(row => row.Template);
        }
    }
}

/// <summary>Stored by number: append, never renumber.</summary>
internal enum BlockKind
{
    Established = 0,
    New = 1,
    Procedure = 2,
    SameDay = 3,
    Telehealth = 4,
    Open = 5,
    Lunch = 10,
    Admin = 11,
}
