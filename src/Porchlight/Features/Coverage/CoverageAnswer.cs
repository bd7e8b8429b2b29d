using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Coverage.Api;

namespace Porchlight.Coverage;

internal enum AnswerOrigin
{
    /// <summary>A 271 about this patient.</summary>
    Payer,

    /// <summary>A person called the payer and wrote down what was said.</summary>
    Phone,

    /// <summary>Nothing that can be used: silence, an acknowledgement that says no, an answer about somebody else.</summary>
    Nobody,
}

/// <summary>What was understood from one reply, or from the lack of one. Never changed; a newer one takes its place.</summary>
internal sealed class CoverageAnswer
{
    private const int MostReasons = 200;

    public AnswerId Id { get; init; }

    public CoverageId Coverage { get; init; }

    public PatientId Patient { get; init; }

    public InquiryId? Inquiry { get; init; }

    public AnswerOrigin Origin { get; init; }

    /// <summary>Active, Inactive or CannotTell.</summary>
    public CoverageOutcome Outcome { get; init; }

    /// <summary>Codes the outcome rests on, separated by spaces: <c>AAA:75</c>, <c>EB:6</c>, <c>timeout</c>.</summary>
    public string Reasons { get; init; } = "";

    public LocalDate ServiceDate { get; init; }

    public Instant AskedAt { get; init; }

    /// <summary>When we learned it.</summary>
    public Instant At { get; init; }

    /// <summary>The raw reply.</summary>
    public RawMessageId? Message { get; init; }

    /// <summary>ISA13 of the reply: the same answer again is dropped by it.</summary>
    public string? InterchangeControl { get; init; }

    public string? PlanName { get; init; }

    /// <summary>JSON of <see cref="AnswerFacts"/>.</summary>
    public Phi<string>? Facts { get; init; }

    private AnswerFacts? _said;

    /// <summary>What the reply said, read once.</summary>
    public AnswerFacts Said() => _said ??= AnswerFacts.Read(Facts);

    /// <summary>By telephone: the copay told, whom we talked with and their reference number.</summary>
    public Money? ToldCopay { get; init; }

    public Phi<string>? ToldBy { get; init; }

    public Phi<string>? Reference { get; init; }

    public UserId? RecordedBy { get; init; }

    public bool IsFromSomebody => Origin != AnswerOrigin.Nobody;

    public IReadOnlyList<string> ReasonList => Reasons.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The payer answered this question.</summary>
    public static CoverageAnswer Of(AnswerId id, Inquiry inquiry, Understood understood, RawMessageId? reply, Instant at)
    {
        var reasons = string.Join(' ', understood.Reasons);
        return new CoverageAnswer
        {
            Id = id,
            Coverage = inquiry.Coverage,
            Patient = inquiry.Patient,
            Inquiry = inquiry.Id,
            Origin = AnswerOrigin.Payer,
            Outcome = understood.Outcome,
            Reasons = reasons[..Math.Min(MostReasons, reasons.Length)],
            ServiceDate = inquiry.ServiceDate,
            AskedAt = inquiry.AskedAt,
            At = at,
            Message = reply,
            InterchangeControl = understood.InterchangeControl,
            PlanName = understood.PlanName,
            Facts = understood.Facts,
        };
    }

    /// <summary>Nothing usable came back for it.</summary>
    public static CoverageAnswer Silence(AnswerId id, Inquiry inquiry, string why, RawMessageId? reply, Instant at) => new()
    {
        Id = id,
        Coverage = inquiry.Coverage,
        Patient = inquiry.Patient,
        Inquiry = inquiry.Id,
        Origin = AnswerOrigin.Nobody,
        Outcome = CoverageOutcome.CannotTell,
        Reasons = why,
        ServiceDate = inquiry.ServiceDate,
        AskedAt = inquiry.AskedAt,
        At = at,
        Message = reply,
    };

    internal sealed class Table : IEntityTypeConfiguration<CoverageAnswer>
    {
        public const string Name = "coverage_answer";

        public void Configure(EntityTypeBuilder<CoverageAnswer> answer)
        {
            answer.ToTable(Name);
            answer.HasKey(row => row.Id);
            answer.Property(row => row.Id).ValueGeneratedNever();
            answer.Property(row => row.Origin).HasConversion<string>().HasMaxLength(8);
            answer.Property(row => row.Outcome).HasConversion<string>().HasMaxLength(12);
            answer.Property(row => row.Reasons).HasMaxLength(MostReasons);
            answer.Property(row => row.InterchangeControl).HasMaxLength(16);
            answer.Property(row => row.PlanName).HasMaxLength(80);
            answer.Property(row => row.ToldBy).HasMaxLength(80);
            answer.Property(row => row.Reference).HasMaxLength(40);
            answer.HasIndex(row => new { row.Coverage, row.At });
            // The chart's timeline.
            answer.HasIndex(row => new { row.Patient, row.At });
            // The inbox: one answer to one question under one control number is kept once.
            answer.HasIndex(row => new { row.Inquiry, row.InterchangeControl }).IsUnique();
        }
    }
}
