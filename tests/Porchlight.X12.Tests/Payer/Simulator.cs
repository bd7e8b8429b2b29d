using System.Text;

namespace Porchlight.X12.Tests;

/// <summary>The payer simulator over the wire: every plan and every trouble its README promises.</summary>
public sealed class Simulator(PayerProcess payer) : IClassFixture<PayerProcess>
{
    // README table: last two digits → outcome, office visit copay in cents.
    [Theory]
    [InlineData("W10000007", CoverageOutcome.Active, 3000L)]
    [InlineData("W10000025", CoverageOutcome.Active, 2000L)]
    [InlineData("W10000040", CoverageOutcome.Active, null)]
    [InlineData("W10000052", CoverageOutcome.Active, 0L)]
    [InlineData("W10000057", CoverageOutcome.Active, null)]
    [InlineData("W10000062", CoverageOutcome.Inactive, null)]
    [InlineData("W10000067", CoverageOutcome.CannotTell, null)]
    [InlineData("W10000072", CoverageOutcome.Active, 3000L)]
    [InlineData("W10000075", CoverageOutcome.CannotTell, null)]
    [InlineData("W10000079", CoverageOutcome.CannotTell, null)]
    [InlineData("W10000092", CoverageOutcome.CannotTell, null)]
    [InlineData("W10000093", CoverageOutcome.Active, 3000L)]
    [InlineData("W10000094", CoverageOutcome.CannotTell, null)]
    public async Task Answers_by_the_last_two_digits(string member, CoverageOutcome outcome, long? copay)
    {
        var answer = await payer.AnswerAsync(member);
        var visit = VisitBenefits.Pick(answer, ["98"], new DateOnly(2026, 12, 3));

        // A rejection at the payer's level names no patient, hence no trace: BHT03 is what is left to match by.
        Assert.Equal((member == "W10000079" ? "" : "T1", "R-T1"), (string.Join(',', answer.Traces), answer.Reference));
        Assert.Equal((outcome, outcome == CoverageOutcome.Active ? copay : null),
            (answer.Verdict().Outcome, outcome == CoverageOutcome.Active ? visit.Copay?.AmountCents : null));
    }

    [Fact]
    public async Task Every_plan_and_rejection_is_a_valid_271()
    {
        for (var suffix = 0; suffix < 100; suffix++)
        {
            if (suffix is (>= 81 and <= 84) or (>= 86 and <= 91))
            {
                continue;
            }

            var reply = await payer.SendAsync(PayerProcess.Envelope(PayerProcess.Text(PayerProcess.Ask($"W100000{suffix:00}"))));
            var check = X12Check.Check(Encoding.UTF8.GetBytes(reply.Payload));
            Assert.True(check.Valid && check.Scope == CheckScope.Guide, $"{suffix}: {string.Join(' ', check.Problems.Select(p => p.Element + " " + p.Message))}");
        }
    }

    [Fact]
    public async Task Says_the_same_for_the_same_member() =>
        Assert.Equal((await payer.AnswerAsync("W1")).Benefits.Select(b => b.Segment), (await payer.AnswerAsync("W1")).Benefits.Select(b => b.Segment));

    [Fact]
    public async Task Works_out_what_a_bronze_member_has_left() =>
        Assert.InRange(VisitBenefits.Pick(await payer.AnswerAsync("W10000040"), ["98"]).DeductibleRemaining!.AmountCents!.Value, 0, 300_000);

    [Fact]
    public async Task Knows_a_beneficiary_who_must_not_be_charged() =>
        Assert.NotNull(VisitBenefits.Pick(await payer.AnswerAsync("W10000057"), ["98"]).QualifiedMedicareBeneficiary);

    [Fact]
    public async Task Speaks_the_soap_binding()
    {
        var reply = await payer.SendSoapAsync(PayerProcess.Envelope(PayerProcess.Text(PayerProcess.Ask("W10000007"))));

        Assert.Equal((CoreEnvelope.EligibilityResponse, "Success"), (reply.PayloadType, reply.ErrorCode));
        Assert.IsType<PayerReply.Answered>(PayerReply.Read(Encoding.UTF8.GetBytes(reply.Payload)));
    }

    [Fact]
    public async Task Answers_about_a_dependent()
    {
        var child = PayerProcess.Ask("W10000007") with { Dependent = new() { LastName = "SAMPLE", FirstName = "ALEX", BirthDate = new(2015, 2, 1), Relationship = "19" } };
        var reply = await payer.SendAsync(PayerProcess.Envelope(PayerProcess.Text(child)));

        var answer = Assert.Single(Assert.IsType<PayerReply.Answered>(PayerReply.Read(Encoding.UTF8.GetBytes(reply.Payload))).Answers);
        Assert.Equal(("ALEX", CoverageOutcome.Active), (answer.Patient!.FirstName, answer.Verdict().Outcome));
    }

    [Fact]
    public async Task A_270_that_breaks_the_guide_gets_a_999_that_names_the_element()
    {
        var broken = PayerProcess.Text(PayerProcess.Ask("W10000007")).Replace("*XX*1234567893~", "*XX~", StringComparison.Ordinal);
        var reply = await payer.SendAsync(PayerProcess.Envelope(broken));

        Assert.Equal(CoreEnvelope.ImplementationAcknowledgement, reply.PayloadType);
        var ack = Assert.IsType<PayerReply.SyntaxAcknowledged>(PayerReply.Read(Encoding.UTF8.GetBytes(reply.Payload)));
        Assert.Equal(("R", "IK3:NM1:8 IK4:9:1"), (ack.Verdict, string.Join(' ', ack.Errors)));
        Assert.True(X12Check.Check(Encoding.UTF8.GetBytes(reply.Payload)).Valid);
    }

    [Theory]
    [InlineData("W10000089", CoreEnvelope.ImplementationAcknowledgement, "Success")]
    [InlineData("W10000090", CoreEnvelope.EnvelopeError, "UnAuthorized")]
    public async Task Refuses_on_demand(string member, string payloadType, string errorCode)
    {
        var reply = await payer.SendAsync(PayerProcess.Envelope(PayerProcess.Text(PayerProcess.Ask(member))));

        Assert.Equal((payloadType, errorCode), (reply.PayloadType, reply.ErrorCode));
    }

    [Fact]
    public async Task A_wrong_payload_type_is_an_envelope_error()
    {
        var reply = await payer.SendAsync(PayerProcess.Envelope(PayerProcess.Text(PayerProcess.Ask("W1")), "X12_276_Request_005010X212"));

        Assert.Equal((CoreEnvelope.EnvelopeError, "PayloadTypeIllegal"), (reply.PayloadType, reply.ErrorCode));
    }

    [Fact]
    public async Task Twice_the_same_answer_is_seen_as_two()
    {
        var reply = await payer.SendAsync(PayerProcess.Envelope(PayerProcess.Text(PayerProcess.Ask("W10000085"))));

        Assert.Equal(2, Assert.IsType<PayerReply.Answered>(PayerReply.Read(Encoding.UTF8.GetBytes(reply.Payload))).Answers.Count);
    }

    [Fact]
    public async Task A_cut_answer_cannot_be_read()
    {
        var reply = await payer.SendAsync(PayerProcess.Envelope(PayerProcess.Text(PayerProcess.Ask("W10000087"))));

        Assert.IsType<PayerReply.Unreadable>(PayerReply.Read(Encoding.UTF8.GetBytes(reply.Payload)));
    }

    [Fact]
    public async Task An_answer_for_someone_else_carries_our_trace_and_their_name()
    {
        var answer = await payer.AnswerAsync("W10000088");

        Assert.Equal(("T1", "STRANGER"), (answer.Traces[0], answer.Patient!.LastName));
    }

    [Fact]
    public async Task A_late_answer_comes_to_the_next_question_with_its_old_trace()
    {
        await payer.ControlAsync(new { memberId = "L1", behaviour = "late", seconds = 0.05 });
        await Assert.ThrowsAsync<HttpRequestException>(() => payer.SendAsync(PayerProcess.Envelope(PayerProcess.Text(PayerProcess.Ask("L1", "FIRST")))));
        var reply = await payer.SendAsync(PayerProcess.Envelope(PayerProcess.Text(PayerProcess.Ask("L1", "SECOND"))));

        Assert.Equal("FIRST", Assert.IsType<PayerReply.Answered>(PayerReply.Read(Encoding.UTF8.GetBytes(reply.Payload))).Answers[0].Traces[0]);
    }

    [Fact]
    public async Task Keeps_silent_until_the_asking_side_gives_up()
    {
        await payer.ControlAsync(new { memberId = "S1", behaviour = "silent" });
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var (body, contentType) = CoreMultipart.Write(PayerProcess.Envelope(PayerProcess.Text(PayerProcess.Ask("S1"))));
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => payer.Http.PostAsync("/core/eligibility", content, patience.Token));
    }

    [Theory]
    [InlineData("nonsense", false)]
    [InlineData("3", false)]
    [InlineData("aaa", false)]
    [InlineData("aaa42", true)]
    [InlineData("wrongPatient", true)]
    public async Task Control_takes_only_known_behaviours(string behaviour, bool known)
    {
        using var response = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(payer.Http, "/control", new { memberId = "C1", behaviour });

        Assert.Equal(known, response.IsSuccessStatusCode);
    }
}
