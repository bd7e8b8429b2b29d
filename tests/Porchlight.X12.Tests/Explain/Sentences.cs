namespace Porchlight.X12.Tests;

public sealed class Sentences
{
    [Fact]
    public void Say_the_answer_as_one_would_at_a_desk()
    {
        Assert.Equal(
            [
                "The plan is active on Dec 1, 2026. Plan: PPO GOLD 1500.",
                "The whole plan: is active. [EB*1*FAM*30**PPO GOLD 1500]",
                "The whole plan: deductible $1,500.00 each calendar year, in network, for this person. [EB*C*IND*30***23*1500*****Y]",
                "The whole plan: deductible $620.00 left, in network, for this person. [EB*C*IND*30***29*620*****Y]",
                "The whole plan: deductible $1,750.00 left, in network, for the family. [EB*C*FAM*30***29*1750*****Y]",
                "The whole plan: most the patient pays $2,880.00 left, in network, for this person. [EB*G*IND*30***29*2880*****Y]",
                "Office visit: the patient pays $30.00 each visit, in network, for this person. [EB*B*IND*98***27*30*****Y]",
                "Office visit: the patient pays 40%, out of network. [EB*A*IND*98*****.4****N]",
                "Urgent care: the patient pays $75.00 each visit, in network, for this person. [EB*B*IND*UC***27*75*****Y]",
                "Vision: not covered by this plan. [EB*I**AL]",
                "There is other insurance. Ask which one pays first. Named: OTHER EXAMPLE INSURANCE. [EB*R**30]",
                "This is what the payer says today. It is not a promise to pay.",
            ], Words(Samples.Read(Samples.Answer), PlainLanguage.English));
    }

    [Fact]
    public void Say_it_in_spanish_too()
    {
        var words = Words(Samples.Read(Samples.Answer), PlainLanguage.Spanish);

        Assert.Equal("El plan está activo el 1 dic 2026. Plan: PPO GOLD 1500.", words[0]);
        Assert.Contains("Visita al consultorio: el paciente paga $30.00 por visita, dentro de la red, para esta persona. [EB*B*IND*98***27*30*****Y]", words);
    }

    [Fact]
    public void Cannot_tell_never_sounds_like_not_covered()
    {
        foreach (var language in Enum.GetValues<PlainLanguage>())
        {
            var text = string.Join(' ', Words(Samples.Read(Samples.Reject), language));
            Assert.DoesNotContain("covered", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("cubre", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    // Design language §5, over every reason of the domain table.
    [Fact]
    public void Never_say_what_is_not_said_at_a_desk()
    {
        string[] never = ["refused", "failed", "invalid", "non-compliant", "you must", "self-pay", "!", "error"];
        foreach (var code in ("04 15 33 35 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 67 68 69 70 71 72 73 74 75 76 "
            + "77 78 79 80 95 97 98 AA AE AF AG AO CI E8 IA IP MA NC T4 ZZ").Split(' '))
        {
            var text = string.Join(' ', Words(Samples.With("DTP*346*D8*20260101~", $"AAA*N**{code}*C~"), PlainLanguage.English).Take(2));
            Assert.All(never, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("42", "down")]
    [InlineData("75", "could not find")]
    [InlineData("95", "not eligible")]
    [InlineData("99", "do not know")]
    public void A_reason_has_its_words(string code, string part) =>
        Assert.Contains(part, Samples.With("DTP*346*D8*20260101~", $"AAA*N**{code}*C~").Rejections[0].Meaning.English, StringComparison.Ordinal);

    [Theory]
    [InlineData("EB*B**47*MA**29*248**DY*30", "Hospital: the patient pays $248.00 for each of 30 days left. [EB*B**47*MA**29*248**DY*30]")]
    [InlineData("EB*F**33~HSD*VS*20***23*1", "Chiropractor: limit, 20 visits each calendar year. [EB*F**33]")]
    [InlineData("EB*U**AL~LS*2120~NM1*VN*2*EYE VENDOR~PER*IC**TE*8005550142~LE*2120", "Vision: is handled by someone else; call the one named. Named: EYE VENDOR (8005550142). [EB*U**AL]")]
    [InlineData("EB*1**98********Y", "Office visit: is active. It needs an authorization. [EB*1**98********Y]")]
    [InlineData("EB*B*IND*98", "Office visit: the patient pays, amount not given. [EB*B*IND*98]")]
    public void A_statement_reads_as_one_sentence(string eb, string sentence) =>
        Assert.Contains(sentence, Words(Samples.With("EB*I**AL", eb), PlainLanguage.English));

    private static IReadOnlyList<string> Words(EligibilityAnswer answer, PlainLanguage language) => PlainWords.Of(answer, answer.Verdict(), language);
}
