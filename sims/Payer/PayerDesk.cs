using Porchlight.X12;

namespace Porchlight.Sims.Payer;

/// <summary>What goes back: a payload of a type, or an error of the envelope itself.</summary>
internal sealed record Reply(string PayloadType, string Payload, string ErrorCode = "Success", string ErrorMessage = "");

/// <summary>Reads the question, checks it as a payer would, and answers by plan or script.</summary>
internal sealed class PayerDesk(Seed seed, TimeProvider time)
{
    private long _control;

    /// <summary>The last control number given; 0 for a desk that opens now.</summary>
    public long LastControl
    {
        init => _control = value;
    }

    /// <summary>The questions of a payload, or the reply that says why there are none.</summary>
    public (IReadOnlyList<EligibilityInquiry> Questions, X12Document Document, Reply? Refusal) Read(string payload)
    {
        var document = X12Document.Parse(payload);
        var interchange = document.Interchanges.Count > 0 ? document.Interchanges[0] : null;
        if (interchange is null || interchange.Groups.Count == 0)
        {
            return ([], document, new Reply(CoreEnvelope.EnvelopeError, "", "PayloadIllegal", "The payload holds no X12 interchange with a group."));
        }

        var check = X12Check.Check(document);
        if (!check.Valid)
        {
            return ([], document, Acknowledge(document, check.Problems));
        }

        return ([.. document.Transactions.Where(t => t.SetId == "270").SelectMany(EligibilityInquiry.Read)], document, null);
    }

    /// <summary>A 999 for the first group, with what was found.</summary>
    public Reply Acknowledge(X12Document document, IReadOnlyList<X12Problem> problems)
    {
        var interchange = document.Interchanges[0];
        var group = interchange.Groups[0];
        if (problems.All(p => p.SegmentIndex is null || group.Transactions.All(t => p.SegmentIndex < t.St.Index || p.SegmentIndex > t.Segments[^1].Index))
            && group.Transactions.Count > 0)
        {
            // A fault outside the sets, or none at all, still has to be told: the set is refused as a whole.
            problems = [X12Problem("se.count", group.Transactions[0].Segments[^1])];
        }

        var answer = ImplementationAcknowledgement.Write(Header(interchange), group, problems);
        return new Reply(CoreEnvelope.ImplementationAcknowledgement, InterchangeWriter.ToText(answer));
    }

    /// <summary>One 271 per question, in one interchange.</summary>
    public Reply Answer(X12Document document, IReadOnlyList<EligibilityInquiry> questions, Script script)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var sets = questions.Select(q => ("271", Body(script.Behaviour == Behaviour.WrongPatient ? SomeoneElse(q) : q, today, script)));
        var text = InterchangeWriter.ToText(InterchangeWriter.Wrap(Header(document.Interchanges[0]), "HB", EligibilityInquiry.Guide, sets));
        return new Reply(CoreEnvelope.EligibilityResponse, script.Behaviour switch
        {
            Behaviour.Duplicate => text + text,
            Behaviour.Malformed => text[..(text.Length * 3 / 5)],
            _ => text,
        });
    }

    private IReadOnlyList<Segment> Body(EligibilityInquiry question, DateOnly today, Script script)
    {
        var member = question.Subscriber.MemberId ?? "";
        var writer = new AnswerWriter(question, today);
        return script.Behaviour == Behaviour.Aaa ? writer.Rejection(script.Code)
            // Without a member id nobody can be found here.
            : member.Length == 0 ? writer.Rejection("72")
            : writer.Benefits(Plan.Of(member, seed), member, seed);
    }

    private static EligibilityInquiry SomeoneElse(EligibilityInquiry question) => question with
    {
        Subscriber = new AskedPerson { LastName = "STRANGER", FirstName = "ROBIN", MemberId = "W999000100", BirthDate = new DateOnly(1951, 2, 3) },
        Dependent = null,
    };

    private static X12Problem X12Problem(string code, Segment at) =>
        new(code, "The set was refused.") { Segment = at.Id, SegmentIndex = at.Index, Offset = at.Offset };

    private InterchangeHeader Header(Interchange asked) => new()
    {
        SenderQualifier = asked.Isa[7],
        SenderId = asked.Isa[8].Trim(),
        ReceiverQualifier = asked.Isa[5],
        ReceiverId = asked.Isa[6].Trim(),
        At = time.GetUtcNow().UtcDateTime,
        InterchangeControl = Interlocked.Increment(ref _control),
        Usage = asked.Isa[15] == "P" ? UsageIndicator.Production : UsageIndicator.Test,
    };
}
