using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Platform.Database;
using Porchlight.Privacy.Api;

namespace Porchlight.Privacy;

/// <summary>What the privacy officer found.</summary>
public enum PassVerdict
{
    /// <summary>Not looked at yet.</summary>
    Open,

    /// <summary>A broken glass that was right.</summary>
    AsItShould,

    /// <summary>A broken glass that is looked into outside this program.</summary>
    FollowUp,

    /// <summary>A wish that was granted.</summary>
    Granted,

    /// <summary>A wish that was not.</summary>
    Refused,
}

/// <summary>
/// One person's way into one restricted chart, for a while: glass broken by a reason (164.312(a)(2)(ii)), or a wish that the privacy
/// officer granted. Every one is reviewed.
/// </summary>
public sealed class ChartPass : IVersioned
{
    /// <summary>Long enough to do what could not wait.</summary>
    public static readonly Duration GlassLasts = Duration.FromMinutes(60);

    /// <summary>A working day.</summary>
    public static readonly Duration GrantLasts = Duration.FromHours(8);

    /// <summary>Reviewed within (privacy-and-security.md §1).</summary>
    public static readonly Duration ReviewedWithin = Duration.FromHours(24);

    public ChartPassId Id { get; init; } = ChartPassId.New();

    public UserId User { get; init; }

    public PatientId Patient { get; init; }

    public SiteId? Site { get; init; }

    /// <summary>A code of <see cref="OpeningReason"/>.</summary>
    public string Reason { get; init; } = "";

    /// <summary>In their own words. May name people, so it stays out of the trail.</summary>
    public Phi<string> Words { get; init; } = "";

    public Instant At { get; init; }

    /// <summary>Null: asked for and not granted.</summary>
    public Instant? Until { get; private set; }

    /// <summary>Glass was broken, nobody was asked.</summary>
    public bool IsBroken { get; init; }

    public PassVerdict Verdict { get; private set; }

    public UserId? ReviewedBy { get; private set; }

    public Instant? ReviewedAt { get; private set; }

    public long Version { get; private set; }

    public string Cause => $"chart-pass:{Id}";

    public static ChartPass Broken(UserId user, PatientId patient, SiteId? site, string reason, string words, Instant now) =>
        new() { User = user, Patient = patient, Site = site, Reason = reason, Words = words, At = now, IsBroken = true, Until = now + GlassLasts };

    public static ChartPass Asked(UserId user, PatientId patient, SiteId? site, string reason, string words, Instant now) =>
        new() { User = user, Patient = patient, Site = site, Reason = reason, Words = words, At = now };

    /// <summary>Nobody reviews their own.</summary>
    public Decision<Done> Review(PassVerdict verdict, UserId by, Instant now)
    {
        if (by == User)
        {
            return new Refusal("chart.own-review", "This one is yours: somebody else reviews it.");
        }

        if (Verdict != PassVerdict.Open)
        {
            return new Refusal("chart.reviewed", "This was reviewed already.");
        }

        if (IsBroken ? verdict is not (PassVerdict.AsItShould or PassVerdict.FollowUp) : verdict is not (PassVerdict.Granted or PassVerdict.Refused))
        {
            return new Refusal("chart.verdict", "Choose what you found.", "verdict");
        }

        (Verdict, ReviewedBy, ReviewedAt) = (verdict, by, now);
        Until = verdict switch
        {
            PassVerdict.Granted => now + GrantLasts,
            // Whoever is looked into does not go on reading.
            PassVerdict.FollowUp when Until > now => now,
            _ => Until,
        };
        return default(Done);
    }

    internal sealed class Table : IEntityTypeConfiguration<ChartPass>
    {
        public void Configure(EntityTypeBuilder<ChartPass> pass)
        {
            pass.ToTable("privacy_chart_pass");
            pass.HasKey(row => row.Id);
            pass.HasIndex(row => new { row.User, row.Patient, row.Until });
            pass.HasIndex(row => row.Patient);
            pass.Property(row => row.Reason).HasMaxLength(20);
            pass.Property(row => row.Words).HasMaxLength(500);
            pass.Property(row => row.Verdict).HasConversion<string>().HasMaxLength(12);
            pass.Property(row => row.Version).IsConcurrencyToken();
        }
    }
}

/// <summary>Why somebody opens a restricted chart.</summary>
/// <param name="Words">English, the key of its translation.</param>
public sealed record OpeningReason(string Code, string Words)
{
    public static IReadOnlyList<OpeningReason> All { get; } =
    [
        new("treating", "I am treating them now"),
        new("covering", "I am covering for a colleague"),
        new("emergency", "An emergency"),
        new("here", "They are here or on the phone"),
        new("records", "A request, a bill or a complaint of theirs"),
        new("other", "Another reason"),
    ];

    public static string WordsOf(string code) => All.FirstOrDefault(reason => reason.Code == code)?.Words ?? code;
}
