namespace Porchlight.X12;

/// <summary>An AAA: the payer could not answer, and why (x12 §4.5).</summary>
/// <param name="Code">AAA03.</param>
/// <param name="RequestWasValid">AAA01: Y means the question was right but could not be answered.</param>
/// <param name="FollowUp">AAA04: C correct and resend, R may resend, P resend the original, N, S, W, X, Y do not.</param>
/// <param name="Loop">2000A, 2100A, 2100B, 2100C, 2100D, 2110C or 2110D.</param>
/// <param name="Segment">The AAA as sent.</param>
/// <param name="SegmentIndex">Its position in the file, from 0.</param>
public sealed record Rejection(string Code, bool RequestWasValid, string FollowUp, string Loop, string Segment, int SegmentIndex)
{
    /// <summary>What it means, in plain words.</summary>
    public Words Meaning => RejectReasons.Meaning(Code);

    /// <summary>What the front desk does next.</summary>
    public Words Action => RejectReasons.Action(Code);

    /// <summary>Only R, P, and the reasons 42 and 80, may be asked again without a person (x12 §4.5).</summary>
    public bool MayRetryAlone => FollowUp is "R" or "P" || (Code is "42" or "80" && FollowUp is not ("N" or "S" or "W" or "X" or "Y"));

    internal static Rejection Read(Segment aaa, string loop) => new(aaa[3], aaa[1] == "Y", aaa[4], loop, aaa.Text, aaa.Index);
}
