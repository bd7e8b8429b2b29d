using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Coverage;
using Porchlight.Coverage.Api;
using Porchlight.X12;

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

    /// <summary>A question, written under the next control number of its connection.</summary>
    public static ClearinghouseMessage Question(
        RawMessageId id, EligibilityInquiry asked, Inquiry inquiry, ClearinghouseSettings settings, long control, Instant at)
    {
        var interchange = asked.ToInterchange(new InterchangeHeader
        {
            SenderId = settings.SenderId,
            ReceiverId = settings.ReceiverId,
            At = asked.At,
            InterchangeControl = control,
            Usage = settings.IsProduction ? UsageIndicator.Production : UsageIndicator.Test,
        });
        return new ClearinghouseMessage
        {
            Id = id,
            Direction = Direction.Out,
            Partner = settings.ReceiverId,
            Inquiry = inquiry.Id,
            At = at,
            Control = interchange.Control,
            Trace = inquiry.Trace,
            PayloadType = CoreEnvelope.EligibilityRequest,
            Raw = InterchangeWriter.ToBytes(interchange),
        };
    }

    /// <summary>What came back for it.</summary>
    public static ClearinghouseMessage Answer(RawMessageId id, Carried.Answered answered, Inquiry inquiry, ClearinghouseSettings settings, Instant at) => new()
    {
        Id = id,
        Direction = Direction.In,
        Partner = settings.ReceiverId,
        Inquiry = inquiry.Id,
        Reply = inquiry.Try,
        At = at,
        Control = ControlOf(answered.Raw),
        Trace = inquiry.Trace,
        PayloadType = Cut(answered.PayloadType),
        PayloadId = Cut(answered.PayloadId),
        ErrorCode = answered.ErrorCode is { } code ? Cut(code) : null,
        Raw = answered.Raw,
    };

    // ISA13 stands at a fixed place; taking it is no parsing, and a damaged header gives none.
    private static string ControlOf(byte[] raw) =>
        raw.Length >= 106 && raw.AsSpan(0, 3).SequenceEqual("ISA"u8) ? System.Text.Encoding.Latin1.GetString(raw, 90, 9) : "";

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60];

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
