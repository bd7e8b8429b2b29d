using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Porchlight.Platform.Jobs;

/// <summary>Work for after a commit. Done means deleted; state 2 is dead and stands in the work queue (WRITES.md §5).</summary>
public sealed class OutboxMessage
{
    public const int Waiting = 0;
    public const int Dead = 2;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The job's type name, or <c>Event&gt;Subscriber</c>.</summary>
    public string Kind { get; init; } = "";

    public string Payload { get; init; } = "";

    public int State { get; set; }

    public int Attempts { get; set; }

    public Instant NotBefore { get; set; }

    public Instant LeaseUntil { get; set; }

    /// <summary>The kind of the last failure; its text may hold patient data and is not kept.</summary>
    public string? LastError { get; set; }

    /// <summary>Messages that share it are handled one after another, oldest first.</summary>
    public string? OrderKey { get; init; }

    internal static OutboxMessage Of(string kind, string payload, Instant notBefore, string? orderKey = null, Guid? id = null) => new()
    {
        Id = id ?? Guid.CreateVersion7(),
        Kind = kind,
        Payload = payload,
        NotBefore = notBefore,
        LeaseUntil = Instant.FromUnixTimeTicks(0),
        OrderKey = orderKey,
    };

    internal sealed class Table : IEntityTypeConfiguration<OutboxMessage>
    {
        public const string Name = "platform_outbox";

        public void Configure(EntityTypeBuilder<OutboxMessage> message)
        {
            message.ToTable(Name);
            message.HasKey(row => row.Id);
            message.HasIndex(row => row.NotBefore).HasFilter("\"State\" = 0");
            message.HasIndex(row => row.OrderKey).HasFilter("\"OrderKey\" is not null");
        }
    }
}
