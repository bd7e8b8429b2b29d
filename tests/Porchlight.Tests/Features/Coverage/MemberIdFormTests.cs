using Porchlight.Clinic.Api;
using Porchlight.Coverage;
using Porchlight.Platform.Wording;

namespace Porchlight.Tests.Features.Coverage;

/// <summary>What the desk is told when a number is unlike the payer's (design language, errors of a field).</summary>
public sealed class MemberIdFormTests
{
    [Theory]
    [InlineData("SMP##########", "SMP 0042 7719 04", null)]
    [InlineData("SMP##########", "smp0042771904", null)]
    [InlineData("SMP##########", "SMP004277190", "One digit short. Samplecare uses SMP and 10 digits. Look at the card again.")]
    [InlineData("SMP##########", "SMP00427719", "2 digits short. Samplecare uses SMP and 10 digits. Look at the card again.")]
    [InlineData("SMP##########", "SMP00427719041", "One digit too many. Samplecare uses SMP and 10 digits. Look at the card again.")]
    [InlineData("SMP##########", "0042771904", "Samplecare uses SMP and 10 digits. Look at the card again.")]
    [InlineData("#@?#@?#@@##", "1EG4-TE5-MK73", null)]
    [InlineData("#@?#@?#@@##", "1EG4TE5MK7", "Samplecare numbers look like 9AX9AX9AA99: A is a letter, 9 a digit, X either. Look at the card again.")]
    public void Says_what_is_unlike_the_payers_numbers(string pattern, string typed, string? said)
    {
        var payer = new PayerInfo(PayerId.New(), "Samplecare", "10001", PayerKind.Commercial, "main", pattern, [], "(800) 555-0100", [], true);
        var why = MemberIdForm.WhyNot(payer, MemberId.Read(typed).Answer);

        Assert.Equal(said, why is null ? null : new Words()[why]);
    }
}
