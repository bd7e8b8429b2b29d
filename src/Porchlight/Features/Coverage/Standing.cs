using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Database;

namespace Porchlight.Coverage;

/// <summary>
/// Where we stand with one plan: what is being asked, what was learned last, and what was last known for sure. A late answer is kept but
/// never takes the place of a newer one (RELIABILITY.md, case 35).
/// </summary>
internal sealed class Standing : IVersioned
{
    public CoverageId Coverage { get; init; }

    public PatientId Patient { get; init; }

    public CoverageOutcome Outcome { get; set; }

    /// <summary>When <see cref="Outcome"/> was learned.</summary>
    public Instant? AsOf { get; set; }

    public Instant? AskedAt { get; set; }

    public Instant? AsksAgainAt { get; set; }

    /// <summary>The question that is on its way.</summary>
    public InquiryId? Open { get; set; }

    public AnswerId? Current { get; set; }

    public bool CurrentIsFromSomebody { get; set; }

    public Instant? CurrentAskedAt { get; set; }

    public LocalDate? CurrentServiceDate { get; set; }

    /// <summary>The last answer that said active or inactive.</summary>
    public AnswerId? Known { get; set; }

    public CoverageOutcome? KnownOutcome { get; set; }

    public Instant? KnownAt { get; set; }

    public Instant? KnownAskedAt { get; set; }

    /// <summary>Since when it stands in the work queue.</summary>
    public Instant? WorkSince { get; set; }

    public long Version { get; private set; }

    /// <summary>What screens show: a question on its way comes first; what was known stands beside it.</summary>
    public CoverageOutcome Shown => ShownAs(Outcome, Open is not null);

    public static CoverageOutcome ShownAs(CoverageOutcome outcome, bool isAsking) => isAsking ? CoverageOutcome.Asking : outcome;

    public bool NeedsPerson => Outcome is CoverageOutcome.CannotTell or CoverageOutcome.Inactive;

    public void Ask(Inquiry inquiry)
    {
        (Open, AskedAt, AsksAgainAt) = (inquiry.Id, inquiry.AskedAt, null);
    }

    /// <summary>Takes in what was learned; false when something newer stands and only the history gains.</summary>
    public bool Conclude(CoverageAnswer answer, Instant? asksAgainAt)
    {
        if (answer.Inquiry is not null && answer.Inquiry == Open)
        {
            (Open, AsksAgainAt) = (null, asksAgainAt);
        }

        if (answer.IsFromSomebody && answer.Outcome != CoverageOutcome.CannotTell && (KnownAskedAt is null || answer.AskedAt >= KnownAskedAt))
        {
            (Known, KnownOutcome, KnownAt, KnownAskedAt) = (answer.Id, answer.Outcome, answer.At, answer.AskedAt);
        }

        if (!TakesThePlaceOfCurrent(answer))
        {
            return false;
        }

        (Current, CurrentIsFromSomebody, CurrentAskedAt, CurrentServiceDate) = (answer.Id, answer.IsFromSomebody, answer.AskedAt, answer.ServiceDate);
        (Outcome, AsOf) = (answer.Outcome, answer.At);
        return true;
    }

    private bool TakesThePlaceOfCurrent(CoverageAnswer answer)
    {
        if (Current is null)
        {
            return true;
        }

        // Silence makes us unsure of what was known before, not of what was told since the question.
        if (!answer.IsFromSomebody && CurrentIsFromSomebody && AsOf >= answer.AskedAt && CurrentServiceDate >= answer.ServiceDate)
        {
            return false;
        }

        // An answer to an earlier question about the same day still beats silence after it.
        return answer.AskedAt >= CurrentAskedAt || (answer.IsFromSomebody && !CurrentIsFromSomebody && answer.ServiceDate >= CurrentServiceDate);
    }

    internal sealed class Table : IEntityTypeConfiguration<Standing>
    {
        public const string Name = "coverage_standing";

        public void Configure(EntityTypeBuilder<Standing> standing)
        {
            standing.ToTable(Name);
            standing.HasKey(row => row.Coverage);
            standing.Property(row => row.Coverage).ValueGeneratedNever();
            standing.Property(row => row.Outcome).HasConversion<string>().HasMaxLength(12);
            standing.Property(row => row.KnownOutcome).HasConversion<string>().HasMaxLength(12);
            standing.Ignore(row => row.Shown);
            standing.Property(row => row.Version).IsConcurrencyToken();
            standing.HasIndex(row => row.Patient);
        }
    }
}
