namespace Porchlight.X12;

/// <summary>What came back for a 270: an answer, an acknowledgement that says no, or something unreadable (x12 §2.3, §2.4, §4).</summary>
public abstract record PayerReply
{
    private PayerReply()
    {
    }

    /// <summary>One answer per patient found in the 271s.</summary>
    public sealed record Answered(IReadOnlyList<EligibilityAnswer> Answers) : PayerReply;

    /// <summary>A 999 instead of a 271: our question failed its syntax check.</summary>
    /// <param name="Verdict">IK501, else AK901: A, E, R …</param>
    /// <param name="Errors">IK3/IK4 in order, such as <c>IK3:NM1:8</c>.</param>
    public sealed record SyntaxAcknowledged(string Verdict, IReadOnlyList<string> Errors) : PayerReply;

    /// <summary>A TA1 alone: the envelope was judged.</summary>
    /// <param name="Verdict">TA104: A, E or R.</param>
    /// <param name="Note">TA105, see x12 §2.3; 025 is a duplicate: do not resend blindly.</param>
    /// <param name="InterchangeControl">TA101, our ISA13.</param>
    public sealed record EnvelopeAcknowledged(string Verdict, string Note, string InterchangeControl) : PayerReply;

    /// <summary>Nothing that can be read as an answer: cut short, another set, not X12.</summary>
    public sealed record Unreadable(IReadOnlyList<X12Problem> Problems) : PayerReply;

    /// <summary>Reads the payload of a reply. Never throws.</summary>
    public static PayerReply Read(ReadOnlySpan<byte> payload)
    {
        var document = X12Document.Parse(payload);
        var answers = document.Transactions.Where(t => t.SetId == "271").SelectMany(EligibilityAnswer.Read).ToList();
        if (answers.Count > 0 && answers.All(a => a.IsComplete)
            && document.Problems.All(p => p.Severity != ProblemSeverity.Error))
        {
            return new Answered(answers);
        }

        var rejected = document.Transactions.FirstOrDefault(t => t.SetId == "999");
        if (answers.Count == 0 && rejected is not null)
        {
            return ReadAcknowledgement(rejected);
        }

        var ta1 = document.Interchanges.SelectMany(i => i.Services).FirstOrDefault(s => s.Id == "TA1");
        if (answers.Count == 0 && ta1 is not null)
        {
            return new EnvelopeAcknowledged(ta1[4], ta1[5], ta1[1]);
        }

        return new Unreadable(document.Problems.Count > 0
            ? document.Problems
            : [new X12Problem("reply.incomplete", "The reply is not a complete 271: its set does not end as it should.")]);
    }

    private static SyntaxAcknowledged ReadAcknowledgement(Transaction set)
    {
        var verdict = set.Segments.FirstOrDefault(s => s.Id == "IK5")?[1] ?? set.Segments.FirstOrDefault(s => s.Id == "AK9")?[1] ?? "";
        var errors = set.Segments.Where(s => s.Id is "IK3" or "IK4")
            .Select(s => s.Id == "IK3" ? $"IK3:{s[1]}:{s[4]}" : $"IK4:{s[1]}:{s[3]}");
        return new SyntaxAcknowledged(verdict, [.. errors]);
    }
}
