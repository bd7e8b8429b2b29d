using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Coverage;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Clearinghouse;

/// <summary>A question that was put to the payer before the practice opened.</summary>
/// <param name="Number">Its place among all: ids and control numbers follow from it.</param>
/// <param name="IsUnheard">The payer is silent this once.</param>
internal sealed record SeededQuestion(
    int Number, PatientCoverage Coverage, PatientCard Patient, AppointmentCard Visit, Instant At, string Because = "booked", bool IsUnheard = false);

/// <summary>What became of one plan's questions.</summary>
internal sealed class SeededExchange
{
    public required PatientCoverage Coverage { get; init; }

    public required Standing Standing { get; init; }

    public List<Inquiry> Inquiries { get; } = [];

    public List<ClearinghouseMessage> Messages { get; } = [];

    public List<CoverageAnswer> Answers { get; } = [];

    /// <summary>When the last question goes out once more.</summary>
    public Instant? Again { get; set; }

    public KnownCoverage Known => new(
        Coverage, Standing, Answers.Find(answer => answer.Id == Standing.Current), Answers.Find(answer => answer.Id == Standing.Known));
}
