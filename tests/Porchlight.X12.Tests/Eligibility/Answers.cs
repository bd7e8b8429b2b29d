namespace Porchlight.X12.Tests;

public sealed class Answers
{
    [Fact]
    public void Tells_whose_answer_it_is_so_that_one_for_someone_else_is_seen()
    {
        var answer = Samples.Read(Samples.Answer);

        Assert.Equal(["ELG-7781-1"], answer.Traces);
        Assert.Equal(("SAMPLE", "DANA", "Q", "W000123456", (DateOnly?)new DateOnly(1984, 5, 17)),
            (answer.Patient!.LastName, answer.Patient.FirstName, answer.Patient.MiddleName, answer.Patient.MemberId, answer.Patient.BirthDate));
        Assert.Contains(("6P", "G5501"), answer.Patient.References);
    }

    [Fact]
    public void Carries_the_plan_name_to_every_benefit()
    {
        Assert.All(Samples.Read(Samples.Answer).Benefits, b => Assert.Equal("PPO GOLD 1500", b.Plan));
    }

    [Fact]
    public void Every_benefit_keeps_the_segment_it_came_from()
    {
        var copay = Samples.Read(Samples.Answer).Benefits.Single(b => b.ServiceTypes.Contains("98") && b.Kind == BenefitKind.Copay);

        Assert.Equal("EB*B*IND*98***27*30*****Y", copay.Segment);
        Assert.Equal(("2110C", 3000L, BenefitNetwork.In), (copay.Loop, copay.AmountCents, copay.Network));
    }

    [Fact]
    public void Names_the_other_payer_of_2120()
    {
        var other = Assert.Single(Samples.Read(Samples.Answer).Benefits, b => b.Kind == BenefitKind.OtherPayer);

        Assert.Equal(("PRP", "OTHER EXAMPLE INSURANCE", "88888"), (other.Entities[0].EntityCode, other.Entities[0].Name, other.Entities[0].Id));
    }

    // EB08 (x12 §4.3): a fraction; above 1 it is a percentage; 1 is 100 %.
    [Theory]
    [InlineData(".4", 0.4)]
    [InlineData("0", 0.0)]
    [InlineData("1", 1.0)]
    [InlineData("20", 0.2)]
    [InlineData("100", 1.0)]
    [InlineData("250", null)]
    public void Reads_the_patients_share_as_a_fraction(string eb08, double? share)
    {
        var answer = Samples.With("EB*A*IND*98*****.4****N", $"EB*A*IND*98*****{eb08}****N");

        Assert.Equal((decimal?)share, answer.Benefits.Single(b => b.Kind == BenefitKind.Coinsurance).Percent);
    }

    // 0 is an answer, absent is none, and a third decimal is never rounded.
    [Theory]
    [InlineData("0", 0L)]
    [InlineData("", null)]
    [InlineData("29.5", 2950L)]
    [InlineData("29.50", 2950L)]
    [InlineData("29.505", null)]
    public void Reads_money_in_exact_cents(string eb07, long? cents)
    {
        var answer = Samples.With("EB*B*IND*98***27*30*****Y", $"EB*B*IND*98***27*{eb07}*****Y");

        Assert.Equal(cents, answer.Benefits.Single(b => b.Kind == BenefitKind.Copay && b.ServiceTypes.Contains("98")).AmountCents);
    }

    [Fact]
    public void A_rejection_says_what_it_means_and_what_to_do_next_in_both_languages()
    {
        var rejection = Assert.Single(Samples.Read(Samples.Reject).Rejections);

        Assert.Equal(("73", "C", "2100C", false), (rejection.Code, rejection.FollowUp, rejection.Loop, rejection.MayRetryAlone));
        Assert.Equal("Type the name just as it is on the card.", rejection.Action.In(PlainLanguage.English));
        Assert.Equal("Escriba el nombre tal como está en la tarjeta.", rejection.Action.In(PlainLanguage.Spanish));
    }

    // Automatic retry only on R, P, and 42/80.
    [Theory]
    [InlineData("42", "", true)]
    [InlineData("80", "R", true)]
    [InlineData("42", "N", false)]
    [InlineData("75", "R", true)]
    [InlineData("75", "P", true)]
    [InlineData("75", "C", false)]
    [InlineData("72", "", false)]
    public void Only_some_rejections_may_be_asked_again_without_a_person(string code, string followUp, bool alone)
    {
        Assert.Equal(alone, Samples.With("DTP*346*D8*20260101~", $"AAA*Y**{code}*{followUp}~").Rejections.Single().MayRetryAlone);
    }

    [Fact]
    public void A_cut_answer_is_unreadable_not_an_answer()
    {
        var whole = Samples.Wrap271(Samples.Answer);

        Assert.IsType<PayerReply.Answered>(PayerReply.Read(System.Text.Encoding.ASCII.GetBytes(whole)));
        for (var length = 0; length < whole.Length - 1; length += 13)
        {
            Assert.IsType<PayerReply.Unreadable>(PayerReply.Read(System.Text.Encoding.ASCII.GetBytes(whole[..length])));
        }
    }

    [Fact]
    public void A_999_or_a_ta1_instead_of_the_answer_is_told_apart()
    {
        var ack = Samples.Isa + "GS*FA*A*B*20261201*1305*1*X*005010X231A1~ST*999*0001*005010X231A1~AK1*HS*101*005010X279A1~AK2*270*0001*005010X279A1~" +
            "IK3*NM1*5**8~IK4*9**1~IK5*R*5~AK9*R*1*1*0~SE*8*0001~GE*1*1~IEA*1*000000101~";
        var ta1 = Samples.Isa + "TA1*000000101*261201*1305*R*025~IEA*0*000000101~";

        var syntax = Assert.IsType<PayerReply.SyntaxAcknowledged>(PayerReply.Read(System.Text.Encoding.ASCII.GetBytes(ack)));
        Assert.Equal(("R", "IK3:NM1:8 IK4:9:1"), (syntax.Verdict, string.Join(' ', syntax.Errors)));
        var envelope = Assert.IsType<PayerReply.EnvelopeAcknowledged>(PayerReply.Read(System.Text.Encoding.ASCII.GetBytes(ta1)));
        Assert.Equal(("R", "025"), (envelope.Verdict, envelope.Note));
    }
}
