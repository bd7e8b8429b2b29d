using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Messaging.Api;
using Porchlight.Platform.Database;

namespace Porchlight.Messaging;

public enum MessageChannel
{
    Text,
    Email,
}

/// <summary>In the order a message goes through. A state never goes back, whatever order the provider's words come in.</summary>
public enum MessageState
{
    Queued = 0,
    Sent = 1,
    Failed = 2,
    Delivered = 3,

    /// <summary>Held back by us: <see cref="Message.Why"/> says why.</summary>
    NotSent = 10,

    /// <summary>From the patient to us.</summary>
    Received = 20,
}

/// <summary>A text or an e-mail, theirs or ours. Kept at least four years after the last use of the consent (TCPA limitations period).</summary>
public sealed class Message : IVersioned
{
    public MessageId Id { get; init; } = MessageId.New();

    /// <summary>Null when a number belongs to nobody, or to several.</summary>
    public PatientId? Patient { get; init; }

    public AppointmentId? Appointment { get; init; }

    public SiteId? Site { get; init; }

    public MessageChannel Channel { get; init; }

    /// <summary>The patient's number or address, whichever way the message went.</summary>
    public Phi<string> Party { get; init; } = "";

    /// <summary>As people read it: a telephone number with its hyphens, an address as it is.</summary>
    public Phi<string> PartySaid => Channel == MessageChannel.Text ? PhoneNumber.FromStored(Party.Reveal()).Display : Party;

    public Phi<string> Body { get; init; } = "";

    /// <summary>A code of <see cref="MessagePurpose"/>.</summary>
    public string Purpose { get; init; } = "";

    public string Language { get; init; } = "en";

    /// <summary>After this moment the message is of no use and is not sent.</summary>
    public Instant? UsefulUntil { get; init; }

    public MessageState State { get; set; }

    /// <summary>A code: <c>no-provider</c>, <c>expired</c>, <c>opted-out</c>, or the provider's number for a failure.</summary>
    public string? Why { get; set; }

    /// <summary>The provider's id for it.</summary>
    public string? ProviderSid { get; set; }

    public Instant At { get; init; }

    public Instant? SentAt { get; set; }

    /// <summary>When somebody dealt with it: read the answer, or reached the patient another way.</summary>
    public Instant? HandledAt { get; set; }

    public long Version { get; set; }

    public bool NeedsSomebody => HandledAt is null && (State is MessageState.Failed or MessageState.Received);

    public string Cause => $"message:{Id}";

    internal sealed class Table : IEntityTypeConfiguration<Message>
    {
        public const string Name = "messaging_message";

        public void Configure(EntityTypeBuilder<Message> message)
        {
            message.ToTable(Name);
            message.HasKey(row => row.Id);
            message.Property(row => row.Party).HasMaxLength(254);
            message.Ignore(row => row.PartySaid);
            message.Property(row => row.Body).HasMaxLength(4000);
            message.Property(row => row.Channel).HasConversion<string>().HasMaxLength(8);
            message.Property(row => row.Purpose).HasMaxLength(20);
            message.Property(row => row.Language).HasMaxLength(12);
            message.Property(row => row.Why).HasMaxLength(40);
            message.Property(row => row.ProviderSid).HasMaxLength(64);
            message.Property(row => row.Version).IsConcurrencyToken();
            message.HasIndex(row => row.ProviderSid).IsUnique();
            message.HasIndex(row => row.At);
            message.HasIndex(row => new { row.Party, row.At });
            message.HasIndex(row => row.Patient);
        }
    }
}

internal static class MessagePurpose
{
    public const string Booked = "booked";
    public const string Moved = "moved";
    public const string Cancelled = "cancelled";

    /// <summary>What a patient wrote by themselves or in answer.</summary>
    public const string Reply = "reply";
}

/// <summary>A number that must get no texts. By number, not by patient: whoever holds the phone said so (47 CFR 64.1200(a)(10)).</summary>
internal sealed class OptOut
{
    /// <summary>E.164.</summary>
    public Phi<string> Number { get; init; } = "";

    public Instant Since { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<OptOut>
    {
        public void Configure(EntityTypeBuilder<OptOut> optOut)
        {
            optOut.ToTable("messaging_opt_out");
            optOut.HasKey(row => row.Number);
            optOut.Property(row => row.Number).HasMaxLength(20);
        }
    }
}
