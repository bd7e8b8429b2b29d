using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Payments.Api;
using Porchlight.Platform.Database;

namespace Porchlight.Payments;

/// <summary>Stored by number: append, never renumber.</summary>
public enum IntentState
{
    Intended = 0,
    Sent = 1,

    /// <summary>The terminal did not tell us. Not charged again until we know.</summary>
    Unknown = 2,
    Approved = 10,
    Declined = 11,

    /// <summary>The terminal never had it, or a person cancelled it: nothing was charged.</summary>
    Cancelled = 12,

    /// <summary>Its receipt was undone; the terminal is asked to void the charge.</summary>
    GivingBack = 20,

    /// <summary>The charge is void: the card is out of nothing.</summary>
    GivenBack = 21,

    /// <summary>The terminal will not void it. Our books say taken back, so a person refunds it there.</summary>
    NotGivenBack = 22,
}

/// <summary>What we asked a card terminal for and what became of it. The outcome is stored once; what comes later changes nothing.</summary>
public sealed class CardIntent : IVersioned
{
    public IntentId Id { get; init; }

    public PatientId Patient { get; init; }

    public AppointmentId Appointment { get; init; }

    /// <summary>The visit while this is unresolved, null afterwards. Its unique key is what stops a second charge.</summary>
    public AppointmentId? OpenFor { get; set; }

    public SiteId Site { get; init; }

    public string Reader { get; init; } = "";

    public string ReaderName { get; init; } = "";

    public Money Amount { get; init; }

    /// <summary>The receipt of the cash that was taken when the card was asked for. It stands whatever becomes of the card.</summary>
    public ReceiptId? CashReceipt { get; init; }

    /// <summary>Check the patient in once it is approved.</summary>
    public bool ThenCheckIn { get; init; }

    /// <summary>Asked for as copay when the plan did not say one; posted with the payment.</summary>
    public Money? Copay { get; init; }

    public IntentState State { get; set; }

    public Instant At { get; init; }

    public Instant? SettledAt { get; set; }

    /// <summary>The processor's code of why not: <c>insufficientFunds</c>, or <c>notFound</c> of a charge that it should give back.</summary>
    public string? Reason { get; set; }

    public ReceiptId? Receipt { get; set; }

    public UserId? By { get; init; }

    public string ByName { get; init; } = "";

    public string Role { get; init; } = "";

    public long Version { get; init; }

    public bool IsOpen => State < IntentState.Approved;

    /// <summary>It is settled, and the card was charged nothing.</summary>
    public bool CameToNothing => State is IntentState.Declined or IntentState.Cancelled;

    internal sealed class Table : IEntityTypeConfiguration<CardIntent>
    {
        public void Configure(EntityTypeBuilder<CardIntent> intent)
        {
            intent.ToTable("payments_intent");
            intent.HasKey(row => row.Id);
            intent.Ignore(row => row.IsOpen);
            intent.Ignore(row => row.CameToNothing);
            intent.Property(row => row.Reader).HasMaxLength(60);
            intent.Property(row => row.ReaderName).HasMaxLength(40);
            intent.Property(row => row.Reason).HasMaxLength(60);
            intent.Property(row => row.ByName).HasMaxLength(120);
            intent.Property(row => row.Role).HasMaxLength(60);
            intent.Property(row => row.Version).IsConcurrencyToken();
            intent.HasIndex(row => row.OpenFor).IsUnique();
            intent.HasIndex(row => new { row.Appointment, row.At });
            intent.HasIndex(row => new { row.Site, row.State });
            intent.HasIndex(row => row.Receipt);
        }
    }
}

/// <summary>The inbox of the terminal's processor: an event that was heard once is not heard again (invariant 6).</summary>
internal sealed class TerminalEvent
{
    public string Id { get; init; } = "";

    public Instant At { get; init; }

    public string Reference { get; init; } = "";

    /// <summary>As sent (invariant 11). It names no patient and no card number.</summary>
    public string Raw { get; init; } = "";

    internal sealed class Table : IEntityTypeConfiguration<TerminalEvent>
    {
        public void Configure(EntityTypeBuilder<TerminalEvent> heard)
        {
            heard.ToTable("payments_terminal_event");
            heard.HasKey(row => row.Id);
            heard.Property(row => row.Id).HasMaxLength(80);
            heard.Property(row => row.Reference).HasMaxLength(40);
            heard.Property(row => row.Raw).HasMaxLength(4000);
        }
    }
}
