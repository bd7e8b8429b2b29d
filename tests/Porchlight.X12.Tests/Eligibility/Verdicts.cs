namespace Porchlight.X12.Tests;

/// <summary>The outcome table of x12 §4.1, row by row, on the example answer with one thing changed.</summary>
public sealed class Verdicts
{
    private const string Plan = "EB*1*FAM*30**PPO GOLD 1500~";

    [Theory]
    // 2: active and in force.
    [InlineData(Plan, Plan, CoverageOutcome.Active, "EB:1")]
    [InlineData(Plan, "EB*3*FAM*30~", CoverageOutcome.Active, "EB:3")]
    [InlineData(Plan, "EB*1*FAM~", CoverageOutcome.Active, "EB:1")]
    // 2: a part that is not active, such as Medicare B, becomes a reason.
    [InlineData(Plan, "EB*1*IND**MA~EB*6*IND**MB~", CoverageOutcome.Active, "EB:1 EB:6")]
    // 2: no plan-level statement exists, so any service counts.
    [InlineData(Plan, "EB*1*IND*98~", CoverageOutcome.Active, "EB:1")]
    // 3: the plan-level statement says no; a service that is active does not outvote it.
    [InlineData(Plan, "EB*6*FAM*30~", CoverageOutcome.Inactive, "EB:6")]
    [InlineData(Plan, "EB*6*FAM*30~EB*1**98~", CoverageOutcome.Inactive, "EB:6")]
    [InlineData(Plan, "EB*7*FAM*30~", CoverageOutcome.Inactive, "EB:7")]
    [InlineData(Plan, "EB*8~", CoverageOutcome.Inactive, "EB:8")]
    // 4: nothing says anything about the plan.
    [InlineData(Plan, "EB*U~", CoverageOutcome.CannotTell, "EB:U EB:C EB:G EB:B EB:A EB:I EB:R")]
    // 1: a rejection, whatever else is there.
    [InlineData("DTP*346*D8*20260101~", "AAA*N**72*C~", CoverageOutcome.CannotTell, "AAA:72")]
    [InlineData("HL*1**20*1~", "HL*1**20*1~AAA*Y**42*Y~", CoverageOutcome.CannotTell, "AAA:42")]
    [InlineData("*PI*99999~", "*PI*99999~AAA*Y**80*R~", CoverageOutcome.CannotTell, "AAA:80")]
    [InlineData("*XX*1234567893~", "*XX*1234567893~AAA*N**51*C~", CoverageOutcome.CannotTell, "AAA:51")]
    // A rejection inside a benefit makes only that service unknown, and a service not covered never ends the plan.
    [InlineData("EB*I**AL~", "EB*I**AL~AAA*N**70*C~", CoverageOutcome.Active, "EB:1 AAA:70")]
    [InlineData("EB*I**AL~", "EB*I**30~EB*E**98~", CoverageOutcome.Active, "EB:1")]
    public void Follow_the_order_of_the_rule(string old, string @new, CoverageOutcome outcome, string reasons)
    {
        var verdict = Samples.With(old, @new).Verdict();

        Assert.Equal((outcome, reasons), (verdict.Outcome, string.Join(' ', verdict.Reasons)));
    }

    // The plan began 2026-01-01 and the answer is of 2026-12-01.
    [Theory]
    [InlineData("20261203", "", CoverageOutcome.Active, "EB:1")]
    [InlineData("20251231", "", CoverageOutcome.CannotTell, "DTP:346 EB:1")]
    [InlineData("20260101", "", CoverageOutcome.Active, "EB:1")]
    [InlineData("", "DTP*347*D8*20261130~", CoverageOutcome.CannotTell, "DTP:347 EB:1")]
    [InlineData("20261130", "DTP*347*D8*20261130~", CoverageOutcome.Active, "EB:1")]
    [InlineData("", "DTP*291*D8*20250601~", CoverageOutcome.CannotTell, "DTP:346 EB:1")]
    [InlineData("", "DTP*472*D8*20260601~", CoverageOutcome.Active, "EB:1")]
    [InlineData("20270101", "DTP*307*RD8*20260101-20261231~", CoverageOutcome.CannotTell, "DTP:307 EB:1")]
    public void Look_at_the_day_that_was_asked(string asked, string dates, CoverageOutcome outcome, string reasons)
    {
        var day = asked.Length == 0 ? (DateOnly?)null : DateOnly.ParseExact(asked, "yyyyMMdd");
        var verdict = Samples.With("DTP*346*D8*20260101~", "DTP*346*D8*20260101~" + dates).Verdict(day);

        Assert.Equal((outcome, reasons), (verdict.Outcome, string.Join(' ', verdict.Reasons)));
    }

    [Fact]
    public void Under_investigation_is_active_but_to_be_confirmed_by_phone() =>
        Assert.True(Samples.With(Plan, "EB*5**30~").Verdict() is { Outcome: CoverageOutcome.Active, ConfirmByPhone: true });

    [Fact]
    public void An_answer_without_any_patient_cannot_tell() =>
        Assert.Equal(["noBenefits"], Samples.Read("ST*271*1~BHT*0022*11*R*20261201~HL*1**20*1~NM1*PR*2*X~SE*5*1~").Verdict().Reasons);
}
