using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Coverage.Api;

namespace Porchlight.Coverage;

internal enum InquiryState
{
    /// <summary>In the outbox, now or for later.</summary>
    Queued,
    Sent,

    /// <summary>The payer answered this very question.</summary>
    Answered,

    /// <summary>Nothing usable came back.</summary>
    Unanswered,

    /// <summary>A newer question took its place before it was sent.</summary>
    Superseded,
}

/// <summary>One question to a payer about one plan on one day (a 270). It is asked again under the same trace when nothing was heard.</summary>
internal sealed class Inquiry
{
    /// <summary>x12.md §3.2 and §4.5: three tries by ourselves, then a person.</summary>
    public const int MostTries = 3;

    public static readonly Duration Pause = Duration.FromMinutes(15);

    public InquiryId Id { get; init; }

    public CoverageId Coverage { get; init; }

    public PatientId Patient { get; init; }

    /// <summary>TRN02 and BHT03. Answers are matched by it, never by order of arrival (x12.md §2.2).</summary>
    public string Trace { get; init; } = "";

    public LocalDate ServiceDate { get; init; }

    /// <summary>EQ01 codes, separated by spaces.</summary>
    public string ServiceTypes { get; init; } = "30";

    public InquiryState State { get; set; }

    /// <summary>What made us ask: <c>added</c>, <c>booked</c>, <c>asked</c>, <c>again</c>.</summary>
    public string Because { get; init; } = "";

    public UserId? AskedBy { get; init; }

    public SiteId? Site { get; init; }

    public AppointmentId? Appointment { get; init; }

    public Instant AskedAt { get; init; }

    public int Try { get; set; } = 1;

    public Instant? SentAt { get; set; }

    public Instant? ConcludedAt { get; set; }

    /// <summary>The raw 270.</summary>
    public RawMessageId? Question { get; set; }

    /// <summary>Whom the 270 asked about, as JSON of <see cref="AskedAbout"/>.</summary>
    public Phi<string>? About { get; set; }

    public IReadOnlyList<string> ServiceTypeList => ServiceTypes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public bool IsOpen => State is InquiryState.Queued or InquiryState.Sent;

    /// <summary>Nothing usable came back; the answer is when it is sent once more under its trace, null when that cannot help or was tried enough.</summary>
    public Instant? StayUnanswered(string why, Instant now)
    {
        ConcludedAt = now;
        if (Reason.Find(why)?.MayAskAgain != true || Try >= MostTries)
        {
            State = InquiryState.Unanswered;
            return null;
        }

        (State, Try) = (InquiryState.Queued, Try + 1);
        return now + Pause;
    }

    public static string TraceOf(InquiryId id) => "PL" + id.ToString().ToUpperInvariant();

    internal sealed class Table : IEntityTypeConfiguration<Inquiry>
    {
        public const string Name = "coverage_inquiry";

        public void Configure(EntityTypeBuilder<Inquiry> inquiry)
        {
            inquiry.ToTable(Name);
            inquiry.HasKey(row => row.Id);
            inquiry.Property(row => row.Id).ValueGeneratedNever();
            // X12 005010 TRN02 holds at most 50 characters.
            inquiry.Property(row => row.Trace).HasMaxLength(50);
            inquiry.Property(row => row.ServiceTypes).HasMaxLength(100);
            inquiry.Property(row => row.State).HasConversion<string>().HasMaxLength(12);
            inquiry.Property(row => row.Because).HasMaxLength(12);
            inquiry.Property(row => row.About).HasMaxLength(1000);
            inquiry.HasIndex(row => row.Trace).IsUnique();
            inquiry.HasIndex(row => new { row.Coverage, row.AskedAt });
            inquiry.HasIndex(row => row.State);
        }
    }
}
