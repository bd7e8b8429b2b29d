using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Calls.Api;
using Porchlight.Platform.Database;

namespace Porchlight.Calls;

/// <summary>Where a call is. It only goes forward, in whatever order the phone system's words come.</summary>
public enum CallState
{
    Ringing = 0,
    Talking = 1,

    /// <summary>The line is down; somebody may still be writing down what happened.</summary>
    Ended = 2,
}

/// <summary>A call, from the first ring to its wrap-up. Not recorded.</summary>
public sealed class Call : IVersioned
{
    public CallId Id { get; init; } = CallId.New();

    /// <summary>The phone system's id for it.</summary>
    public string Sid { get; init; } = "";

    /// <summary>The caller's number as sent, E.164 or a word such as <c>anonymous</c>. Proof of nothing: numbers can be feigned.</summary>
    public Phi<string> From { get; init; } = "";

    /// <summary>The number that was dialled.</summary>
    public string Line { get; init; } = "";

    public SiteId? Site { get; init; }

    public CallState State { get; set; }

    public Instant RangAt { get; init; }

    public Instant? AnsweredAt { get; set; }

    public UserId? AnsweredBy { get; set; }

    public Instant? EndedAt { get; set; }

    /// <summary>Nobody answered before the caller hung up.</summary>
    public bool IsMissed => State == CallState.Ended && AnsweredAt is null;

    /// <summary>Set only when two identifiers matched.</summary>
    public PatientId? Patient { get; private set; }

    public Instant? VerifiedAt { get; private set; }

    /// <summary>Which two: <c>name+birth-date</c>.</summary>
    public string? VerifiedBy { get; private set; }

    /// <summary>A code of <see cref="CallReason"/>.</summary>
    public string? Reason { get; private set; }

    public Phi<string>? Outcome { get; private set; }

    public Instant? WrappedUpAt { get; private set; }

    /// <summary>When we said we would call back.</summary>
    public Instant? PromisedFor { get; set; }

    public long Version { get; set; }

    public string PromiseCause => $"call:{Id}";

    public bool IsOpen => State != CallState.Ended || (AnsweredAt is not null && WrappedUpAt is null);

    public void Verified(PatientId patient, string by, Instant now) => (Patient, VerifiedBy, VerifiedAt) = (patient, by, now);

    public void WrapUp(string reason, Phi<string>? outcome, Instant now)
    {
        (Reason, Outcome, WrappedUpAt) = (reason, outcome, now);
        (State, EndedAt) = (CallState.Ended, EndedAt ?? now);
    }

    internal sealed class Table : IEntityTypeConfiguration<Call>
    {
        public const string Name = "calls_call";

        public void Configure(EntityTypeBuilder<Call> call)
        {
            call.ToTable(Name);
            call.HasKey(row => row.Id);
            call.HasIndex(row => row.Sid).IsUnique();
            call.HasIndex(row => new { row.Site, row.RangAt });
            call.HasIndex(row => row.Patient);
            call.Property(row => row.Sid).HasMaxLength(64);
            call.Property(row => row.From).HasMaxLength(40);
            call.Property(row => row.Line).HasMaxLength(40);
            call.Property(row => row.VerifiedBy).HasMaxLength(40);
            call.Property(row => row.Reason).HasMaxLength(20);
            call.Property(row => row.Outcome).HasMaxLength(400);
            call.Property(row => row.Version).IsConcurrencyToken();
        }
    }
}

/// <summary>Why people call (front-desk-operations.md §8, the routing directory's rows that are answered here).</summary>
public sealed record CallReason(string Code, string Words)
{
    public const string Book = "book";
    public const string Change = "change";
    public const string NotVerified = "not-verified";

    public static IReadOnlyList<CallReason> All { get; } =
    [
        new(Book, "Book a visit"),
        new(Change, "Move or cancel a visit"),
        new("bill", "A bill"),
        new("coverage", "Insurance"),
        new("refill", "A refill"),
        new("results", "Results"),
        new("records", "Records or forms"),
        new("red-flag", "Red-flag words, passed on"),
        new(NotVerified, "Not verified, nothing given"),
        new("other", "Something else"),
    ];
}
