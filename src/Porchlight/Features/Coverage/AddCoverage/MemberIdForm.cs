using System.Globalization;
using Porchlight.Clinic.Api;

namespace Porchlight.Coverage;

/// <summary>Says what is unlike the payer's numbers, so that the desk looks at the right place on the card.</summary>
internal static class MemberIdForm
{
    public static Refusal? WhyNot(PayerInfo payer, MemberId typed)
    {
        if (payer.Accepts(typed.Value))
        {
            return null;
        }

        var pattern = payer.MemberIdPattern;
        var prefix = new string([.. pattern.TakeWhile(char.IsAsciiLetterOrDigit)]);
        var digits = pattern.Length - prefix.Length;
        if (pattern[prefix.Length..].Any(form => form != '#'))
        {
            return new Refusal("member-id.form", "{0} numbers look like {1}: A is a letter, 9 a digit, X either. Look at the card again.", "memberId")
            {
                Facts = [payer.Name, pattern.Replace('#', '9').Replace('@', 'A').Replace('?', 'X')],
            };
        }

        var bare = typed.Compact;
        string[] uses = [payer.Name, prefix, digits.ToString(CultureInfo.InvariantCulture)];
        var apart = pattern.Length - bare.Length;
        if (!bare.StartsWith(prefix, StringComparison.Ordinal) || !bare[prefix.Length..].All(char.IsAsciiDigit))
        {
            return new Refusal("member-id.form", "{0} uses {1} and {2} digits. Look at the card again.", "memberId") { Facts = uses };
        }

        return apart switch
        {
            1 => new Refusal("member-id.form", "One digit short. {0} uses {1} and {2} digits. Look at the card again.", "memberId") { Facts = uses },
            > 1 => new Refusal("member-id.form", "{3} digits short. {0} uses {1} and {2} digits. Look at the card again.", "memberId") { Facts = [.. uses, apart.ToString(CultureInfo.InvariantCulture)] },
            -1 => new Refusal("member-id.form", "One digit too many. {0} uses {1} and {2} digits. Look at the card again.", "memberId") { Facts = uses },
            _ => new Refusal("member-id.form", "{3} digits too many. {0} uses {1} and {2} digits. Look at the card again.", "memberId") { Facts = [.. uses, (-apart).ToString(CultureInfo.InvariantCulture)] },
        };
    }
}
