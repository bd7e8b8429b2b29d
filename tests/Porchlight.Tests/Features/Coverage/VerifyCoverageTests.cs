using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Porchlight.Clearinghouse;
using Porchlight.Coverage;
using Porchlight.Coverage.Api;

namespace Porchlight.Tests.Features.Coverage;

/// <summary>
/// Asking a payer that is a process of its own. Expected figures are those of the plans in sims/Payer/README.md; expected outcomes those
/// of x12.md §4.1 and §4.5.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class VerifyCoverageTests
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_card_is_verified_by_itself_and_each_figure_stands_in_the_raw_answer(Engine engine)
    {
        await using var rosi = await Insured.OpenAsync(engine, "SMP0042771904");
        var standing = await rosi.AnsweredAsync();

        Assert.Equal(CoverageOutcome.Active, standing.Outcome);
        Assert.Null(standing.WorkSince);
        var card = await rosi.CardAsync();
        Assert.Equal("Active. Samplecare answered today at 9:41.", card.Say);
        Assert.InRange(card.DeductibleLeft!.Value.Cents, 0, 150_000);

        var facts = AnswerFacts.Read((await rosi.AnswersAsync()).Single().Facts).For(["98"], new DateOnly(2026, 11, 24));
        Assert.Equal(3_000, facts.Copay!.AmountCents);
        Assert.Equal("EB*B*IND*98***27*30*****Y", facts.Copay.Source.Segment);

        var messages = await rosi.MessagesAsync();
        Assert.Equal([Direction.Out, Direction.In], messages.Select(message => message.Direction));
        Assert.Equal(facts.Copay.Source.Segment, RawSegments.Of(messages[1].Raw)[facts.Copay.Source.SegmentIndex]);
        Assert.Empty(await rosi.ProblemsAsync());
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_question_names_the_day_the_visit_and_the_patient_as_on_the_card(Engine engine)
    {
        await using var rosi = await Insured.OpenAsync(engine, "SMP0042771905");
        await rosi.AnsweredAsync();

        var segments = RawSegments.Of((await rosi.MessagesAsync())[0].Raw);
        var inquiry = (await rosi.InquiriesAsync()).Single();
        Assert.Contains("NM1*IL*1*EJEMPLO-DÍAZ*ROSA****MI*SMP0042771905", segments);
        Assert.Contains("DMG*D8*19640304", segments);
        Assert.Contains("DTP*291*D8*20261124", segments);
        Assert.Contains("EQ*30", segments);
        Assert.Contains("EQ*98", segments);
        Assert.Contains(segments, segment => segment.StartsWith($"TRN*1*{inquiry.Trace}*1", StringComparison.Ordinal));
        Assert.StartsWith("ISA*00*", segments[0], StringComparison.Ordinal);
        Assert.Equal("T", segments[0].Split('*')[15]);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_plan_that_ended_is_not_active_and_a_person_hears_of_it(Engine engine)
    {
        await using var rosi = await Insured.OpenAsync(engine, "SMP0042771960");
        var standing = await rosi.AnsweredAsync();

        Assert.Equal(CoverageOutcome.Inactive, standing.Outcome);
        Assert.NotNull(standing.WorkSince);
        Assert.Equal("Ask for a newer card or other coverage.", (await rosi.CardAsync()).NextStep);
    }

    /// <summary>What the payer does, the reason kept, and whether we ask again by ourselves (x12.md §4.5: only R, P, 42 and 80; or nothing heard).</summary>
    public static TheoryData<Engine, string, string, bool> Troubles
    {
        get
        {
            (string Digits, string Reason, bool AsksAgain)[] troubles =
            [
                ("75", "AAA:75", false),
                ("79", "AAA:42", true),
                ("80", "AAA:80", true),
                ("84", "timeout", true),
                ("83", "timeout", true),
                ("87", "unreadable", false),
                ("88", "someone-else", false),
                ("89", "999:R", false),
                ("90", "envelope:UnAuthorized", false),
                ("91", "unreachable:503", true),
                ("92", "AAA:95", false),
                ("94", "EB:U", false),
            ];
            var rows = new TheoryData<Engine, string, string, bool>();
            foreach (var (engine, trouble) in from engine in Enum.GetValues<Engine>() from trouble in troubles select (engine, trouble))
            {
                rows.Add(engine, trouble.Digits, trouble.Reason, trouble.AsksAgain);
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Troubles))]
    public async Task Trouble_is_cannot_tell_with_its_reason_and_stands_in_the_work_queue(Engine engine, string digits, string reason, bool asksAgain)
    {
        await using var rosi = await Insured.OpenAsync(engine, $"SMP00427720{digits}");
        var standing = await rosi.AnsweredAsync();

        Assert.Equal(CoverageOutcome.CannotTell, standing.Outcome);
        Assert.NotNull(standing.WorkSince);
        Assert.Equal(reason, (await rosi.AnswersAsync())[^1].Reasons);
        Assert.Equal(asksAgain ? Desk.TuesdayMorning + Duration.FromMinutes(15) : null, standing.AsksAgainAt);
        var card = await rosi.CardAsync();
        Assert.NotEqual("", card.NextStep);
        Assert.Equal(asksAgain, card.Say.Contains("We ask again by ourselves at 9:56.", StringComparison.Ordinal));
        Assert.Empty(await rosi.ProblemsAsync());
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_page_never_waits_for_the_payer(Engine engine)
    {
        await using var rosi = await Insured.OpenAsync(engine, "SMP0042771984", patience: Duration.FromSeconds(90));
        using var dana = Visitor.Of(rosi.Desk, "psr", MapleStreet.Main);
        await rosi.Desk.LetInAsync(dana, rosi.Patient);
        var watch = Stopwatch.StartNew();

        var screen = await dana.OpenAsync($"/patients/{rosi.Patient}/coverage");

        // The payer says nothing for the whole of its time limit; a page that waited for it could not be here.
        Assert.Contains("We are asking Samplecare now.", screen.Text, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task After_silence_the_same_question_goes_out_again_under_the_same_numbers_at_most_three_times(Engine engine)
    {
        await using var rosi = await Insured.OpenAsync(engine, "SMP0042771991");
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await UntilAsync(async () => (await rosi.AnswersAsync()).Count == attempt);
            rosi.Desk.Clock.AdvanceMinutes(15);
        }

        await Task.Delay(1500, TestContext.Current.CancellationToken);
        var standing = await rosi.StandingAsync();
        Assert.Null(standing.AsksAgainAt);
        Assert.Null(standing.Open);
        Assert.Equal(3, (await rosi.AnswersAsync()).Count);
        Assert.Equal(3, (await rosi.InquiriesAsync()).Single().Try);
        Assert.Single(await rosi.MessagesAsync(), message => message.Direction == Direction.Out);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task An_answered_question_is_asked_again_as_a_new_one_and_the_answer_settles_the_work(Engine engine)
    {
        await using var rosi = await Insured.OpenAsync(engine, "SMP0042772001", script: "aaa42");
        Assert.Equal(CoverageOutcome.CannotTell, (await rosi.AnsweredAsync()).Outcome);

        rosi.Desk.Clock.AdvanceMinutes(15);
        await UntilAsync(async () => (await rosi.AnswersAsync()).Count == 2);
        var standing = await rosi.AnsweredAsync();

        Assert.Equal(CoverageOutcome.Active, standing.Outcome);
        Assert.Null(standing.WorkSince);
        var asked = (await rosi.MessagesAsync()).Where(message => message.Direction == Direction.Out).ToList();
        Assert.Equal(2, asked.Select(message => message.Control).Distinct().Count());
        Assert.Equal(2, asked.Select(message => message.Trace).Distinct().Count());
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_same_answer_twice_is_kept_once(Engine engine)
    {
        await using var rosi = await Insured.OpenAsync(engine, "SMP0042772085");

        Assert.Equal(CoverageOutcome.Active, (await rosi.AnsweredAsync()).Outcome);
        Assert.Single(await rosi.AnswersAsync());
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_late_answer_is_filed_under_its_own_question_and_beats_only_the_silence_after_it(Engine engine)
    {
        await using var rosi = await Insured.OpenAsync(engine, "SMP0042772086");
        await rosi.AnsweredAsync();
        Assert.Equal("timeout", (await rosi.AnswersAsync()).Single().Reasons);
        rosi.Desk.Clock.AdvanceMinutes(5);
        var standing = await rosi.AskAsync();

        Assert.Equal(CoverageOutcome.Active, standing.Outcome);
        var inquiries = await rosi.InquiriesAsync();
        Assert.Equal([InquiryState.Answered, InquiryState.Unanswered], inquiries.Select(inquiry => inquiry.State));
        Assert.Equal(inquiries[0].Id, (await rosi.AnswersAsync()).Single(answer => answer.Id == standing.Current).Inquiry);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_wrong_patient_leaves_nothing_of_theirs_and_does_not_touch_what_was_known(Engine engine)
    {
        await using var rosi = await Insured.OpenAsync(engine, "SMP0042772002");
        Assert.Equal(CoverageOutcome.Active, (await rosi.AnsweredAsync()).Outcome);
        await PayerSim.ScriptAsync("SMP0042772002", "wrongPatient");
        rosi.Desk.Clock.AdvanceMinutes(10);
        var standing = await rosi.AskAsync();

        Assert.Equal(CoverageOutcome.CannotTell, standing.Outcome);
        Assert.Equal(CoverageOutcome.Active, standing.KnownOutcome);
        Assert.Equal(3_000, AnswerFacts.Read((await rosi.AnswersAsync()).Single(answer => answer.Id == standing.Known).Facts).For(["98"], new DateOnly(2026, 11, 24)).Copay!.AmountCents);
        Assert.All((await rosi.AnswersAsync()).Where(answer => answer.Id != standing.Known), answer => Assert.Null(answer.Facts));
        var card = await rosi.CardAsync();
        Assert.Contains("The payer answered for someone else. We kept nothing of it here.", card.Say, StringComparison.Ordinal);
        Assert.Contains("The last answer, from today, said active.", card.Say, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Control_numbers_of_a_partner_go_up_and_never_repeat(Engine engine)
    {
        await using var rosi = await Insured.OpenAsync(engine, "SMP0042772003");
        await rosi.AnsweredAsync();
        for (var i = 0; i < 4; i++)
        {
            rosi.Desk.Clock.AdvanceMinutes(1);
            await rosi.AskAsync();
        }

        var controls = await rosi.Desk.ReadAsync(db => db.Set<ClearinghouseMessage>().Where(row => row.Direction == Direction.Out).OrderBy(row => row.At).Select(row => row.Control).ToListAsync());
        Assert.Equal(controls.Count, controls.Distinct().Count());
        Assert.Equal(controls.Order(StringComparer.Ordinal), controls);
    }

    private static async Task UntilAsync(Func<Task<bool>> happened)
    {
        for (var wait = 0; wait < 600; wait++)
        {
            if (await happened())
            {
                return;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("It did not happen.");
    }
}
