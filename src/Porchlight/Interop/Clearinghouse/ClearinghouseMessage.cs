using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Coverage.Api;

namespace Porchlight.Clearinghouse;

internal enum Direction
{
    Out,
    In,
}

/// <summary>A message as it went out or came in, stored before anything is made of it (invariant 11). Never changed.</summary>
internal sealed class ClearinghouseMessage
{
    public RawMessageId Id { get; init; }

    public Direction Direction { get; init; }

    /// <summary>The connection it went over.</summary>
    public string Partner { get; init; } = "";

    /// <summary>The question it is, or the one it came back for.</summary>
    public InquiryId Inquiry { get; init; }

    /// <summary>How many times the question had been sent when this came: 0 for the question itself.</summary>
    public int Reply { get; init; }

    public Instant At { get; init; }

    /// <summary>ISA13 as written; of an incoming message the first there is.</summary>
    public string Control { get; init; } = "";

    /// <summary>TRN02 of the question.</summary>
    public string Trace { get; init; } = "";

    /// <summary>PayloadType of the CORE envelope; empty when there was none.</summary>
    public string PayloadType { get; init; } = "";

    /// <summary>PayloadID of the CORE envelope.</summary>
    public string PayloadId { get; init; } = "";

    /// <summary>ErrorCode of the CORE envelope.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The X12 bytes; the whole body when no envelope could be read.</summary>
    public byte[] Raw { get; init; } = [];

    internal sealed class Table : IEntityTypeConfiguration<ClearinghouseMessage>
    {
        public const string Name = "clearinghouse_message";

        public void Configure(EntityTypeBuilder<ClearinghouseMessage> message)
        {
            message.ToTable(Name);
            message.HasKey(row => row.Id);
            message.Property(row => row.Id).ValueGeneratedNever();
            message.Property(row => row.Direction).HasConversion<string>().HasMaxLength(3);
            message.Property(row => row.Partner).HasMaxLength(40);
            message.Property(row => row.Control).HasMaxLength(16);
            message.Property(row => row.Trace).HasMaxLength(50);
            message.Property(row => row.PayloadType).HasMaxLength(60);
            message.Property(row => row.PayloadId).HasMaxLength(60);
            message.Property(row => row.ErrorCode).HasMaxLength(60);
            message.HasIndex(row => new { row.Inquiry, row.Direction });
        }
    }
}
