using Porchlight.Coverage;
using Porchlight.Coverage.Api;

namespace Porchlight.Tests.Features.Coverage;

/// <summary>Newer truth is never overwritten (RELIABILITY.md, case 35). Times are minutes after nine; the day of service is the 24th unless said.</summary>
public sealed class StandingTests
{
    private static readonly LocalDate _day = new(2026, 11, 24);

    [Fact]
    public void A_late_answer_to_an_older_question_changes_nothing_but_the_history()
    {
        var standing = new Standing();
        standing.Conclude(Told(CoverageOutcome.Inactive, asked: 10, at: 11), null);

        Assert.False(standing.Conclude(Told(CoverageOutcome.Active, asked: 5, at: 20), null));
        Assert.Equal(CoverageOutcome.Inactive, standing.Outcome);
        Assert.Equal(CoverageOutcome.Inactive, standing.KnownOutcome);
    }

    [Fact]
    public void Silence_makes_unsure_and_keeps_what_was_known()
    {
        var standing = new Standing();
        standing.Conclude(Told(CoverageOutcome.Active, asked: 5, at: 6), null);

        Assert.True(standing.Conclude(Silence(asked: 10, at: 11), null));
        Assert.Equal(CoverageOutcome.CannotTell, standing.Outcome);
        Assert.Equal(CoverageOutcome.Active, standing.KnownOutcome);
        Assert.Equal(At(6), standing.KnownAt);
    }

    [Fact]
    public void Silence_does_not_make_unsure_of_what_was_told_since_the_question()
    {
        var standing = new Standing();
        standing.Conclude(Told(CoverageOutcome.Active, asked: 5, at: 12), null);

        Assert.False(standing.Conclude(Silence(asked: 10, at: 12), null));
        Assert.Equal(CoverageOutcome.Active, standing.Outcome);
    }

    [Fact]
    public void An_answer_about_an_earlier_day_does_not_end_the_doubt_about_a_later_one()
    {
        var standing = new Standing();
        standing.Conclude(Silence(asked: 10, at: 11), null);

        Assert.False(standing.Conclude(Told(CoverageOutcome.Active, asked: 5, at: 20, on: _day.PlusDays(-14)), null));
        Assert.Equal(CoverageOutcome.CannotTell, standing.Outcome);
        Assert.Equal(CoverageOutcome.Active, standing.KnownOutcome);
    }

    [Fact]
    public void A_payer_that_could_not_tell_does_not_wipe_what_was_known()
    {
        var standing = new Standing();
        standing.Conclude(Told(CoverageOutcome.Active, asked: 5, at: 6), null);

        Assert.True(standing.Conclude(Told(CoverageOutcome.CannotTell, asked: 10, at: 11), null));
        Assert.Equal(CoverageOutcome.Active, standing.KnownOutcome);
    }

    private static Instant At(int minute) => Instant.FromUtc(2026, 11, 24, 15, 0) + Duration.FromMinutes(minute);

    private static CoverageAnswer Silence(int asked, int at) => Answer(AnswerOrigin.Nobody, CoverageOutcome.CannotTell, asked, at, _day);

    private static CoverageAnswer Told(CoverageOutcome outcome, int asked, int at, LocalDate? on = null) => Answer(AnswerOrigin.Payer, outcome, asked, at, on ?? _day);

    private static CoverageAnswer Answer(AnswerOrigin origin, CoverageOutcome outcome, int asked, int at, LocalDate on) => new()
    {
        Id = AnswerId.New(),
        Origin = origin,
        Outcome = outcome,
        AskedAt = At(asked),
        At = At(at),
        ServiceDate = on,
    };
}
