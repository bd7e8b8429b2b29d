namespace Porchlight.X12.Tests;

public sealed class VisitPick
{
    [Fact]
    public void Finds_copay_and_deductible_for_an_office_visit_with_their_segments()
    {
        var visit = VisitBenefits.Pick(Samples.Read(Samples.Answer), ["98"]);

        Assert.Equal((3000L, "EB*B*IND*98***27*30*****Y", false), (visit.Copay!.AmountCents, visit.Copay.Source.Segment, visit.Copay.IsFromGeneralPlan));
        Assert.Equal((62000L, "EB*C*IND*30***29*620*****Y"), (visit.DeductibleRemaining!.AmountCents, visit.DeductibleRemaining.Source.Segment));
        Assert.Equal(150000L, visit.DeductibleTotal!.AmountCents);
        Assert.Equal(288000L, visit.OutOfPocketRemaining!.AmountCents);
        // The only coinsurance is out of network.
        Assert.Null(visit.Coinsurance);
        Assert.Single(visit.OtherPayers);
    }

    [Theory]
    [InlineData("UC", 7500L, false)]
    // Allergy is not answered: specific → 98, and it says so.
    [InlineData("GY", 3000L, true)]
    public void Falls_back_to_the_general_plan_and_says_so(string asked, long cents, bool general)
    {
        var copay = VisitBenefits.Pick(Samples.Read(Samples.Answer), [asked]).Copay!;

        Assert.Equal((cents, general), (copay.AmountCents!.Value, copay.IsFromGeneralPlan));
    }

    [Fact]
    public void Works_out_what_is_left_when_only_total_and_used_came()
    {
        var answer = Samples.With("EB*C*IND*30***29*620*****Y", "EB*C*IND*30***24*880*****Y");
        var left = VisitBenefits.Pick(answer with { Benefits = [.. answer.Benefits.Where(b => b.Level != "FAM" || b.Kind != BenefitKind.Deductible)] }, ["98"]);

        Assert.Equal(62000L, left.DeductibleRemaining!.AmountCents);
        Assert.Equal("EB*C*IND*30***24*880*****Y", left.DeductibleRemaining.ComputedWith!.Segment);
    }

    [Fact]
    public void Shows_that_two_copays_disagree_and_never_adds_them()
    {
        var copay = VisitBenefits.Pick(Samples.With("EB*I**AL~", "EB*B*IND*98***27*45*****Y~MSG*SPECIALIST~EB*I**AL~"), ["98"]).Copay!;

        Assert.True(copay.IsAmbiguous);
        Assert.Equal(3000L, copay.AmountCents);
        Assert.Equal(4500L, Assert.Single(copay.Others).AmountCents);
    }

    [Fact]
    public void A_service_that_is_not_covered_is_told_for_that_service_alone()
    {
        Assert.Equal("EB*I**AL", VisitBenefits.Pick(Samples.Read(Samples.Answer), ["AL"]).NotCovered!.Segment);
        Assert.Null(VisitBenefits.Pick(Samples.Read(Samples.Answer), ["98"]).NotCovered);
    }

    // A copay for a count of days, one procedure or another place is not the copay of the visit.
    [Theory]
    [InlineData("EB*B*IND*98***29*248**DY*30**Y")]
    [InlineData("EB*B*IND*98***27*30*****Y*HC:99213")]
    [InlineData("EB*B*IND*98***27*30*****Y~III*ZZ*21")]
    public void Leaves_out_what_is_narrower_than_the_visit(string eb) =>
        Assert.Null(VisitBenefits.Pick(Samples.With("EB*B*IND*98***27*30*****Y", eb), ["98"]).Copay);
}
