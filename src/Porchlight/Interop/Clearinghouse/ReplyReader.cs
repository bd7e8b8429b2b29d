using NodaTime;
using Porchlight.Coverage;
using Porchlight.X12;
using CoverageOutcome = Porchlight.Coverage.Api.CoverageOutcome;

namespace Porchlight.Clearinghouse;

/// <summary>Understands a raw reply. Never throws: what cannot be read is a silence with its reason.</summary>
internal static class ReplyReader
{
    public static (IReadOnlyList<Understood> Answers, string? Silence) Read(byte[] raw, string? errorCode, Inquiry asked, AskedAbout about)
    {
        if (errorCode is not (null or "Success"))
        {
            return ([], $"{Reason.EnvelopeError}:{errorCode}");
        }

        return PayerReply.Read(raw) switch
        {
            PayerReply.Answered answered => ([.. answered.Answers.Zip(ControlsOf(raw, answered.Answers.Count)).Select(pair => Understand(pair.First, pair.Second, asked, about))], null),
            PayerReply.SyntaxAcknowledged acknowledged => ([], $"999:{acknowledged.Verdict}"),
            PayerReply.EnvelopeAcknowledged acknowledged => ([], $"TA1:{acknowledged.Note}"),
            _ => ([], Reason.Unreadable),
        };
    }

    private static Understood Understand(EligibilityAnswer answer, string control, Inquiry asked, AskedAbout about)
    {
        var trace = answer.Traces.Append(answer.Reference).FirstOrDefault(found => found == asked.Trace)
            ?? answer.Traces.FirstOrDefault() ?? answer.Reference;
        var verdict = answer.Verdict(trace == asked.Trace ? asked.ServiceDate.ToDateOnly() : null);
        List<string> reasons = [.. verdict.Reasons];
        if (verdict.ConfirmByPhone && !reasons.Contains("EB:5"))
        {
            reasons.Insert(0, "EB:5");
        }

        return new Understood(
            trace,
            control,
            verdict.Outcome switch
            {
                Porchlight.X12.CoverageOutcome.Active => CoverageOutcome.Active,
                Porchlight.X12.CoverageOutcome.Inactive => CoverageOutcome.Inactive,
                _ => CoverageOutcome.CannotTell,
            },
            reasons,
            answer.Plan,
            PersonOf(answer),
            AnswerFacts.Of(answer, Corrections(answer, about)).Write(),
            answer.Rejections.Count > 0 && answer.Rejections.All(rejection => rejection.MayRetryAlone));
    }

    private static PersonAtPayer? PersonOf(EligibilityAnswer answer) => answer.Patient is { } person
        ? new PersonAtPayer(
            person.LastName, person.FirstName, person.BirthDate is { } born ? LocalDate.FromDateOnly(born) : null,
            person.MemberId.Length > 0 ? person.MemberId : answer.Subscriber?.MemberId ?? "")
        : null;

    // x12.md §4.1: offer what the payer has otherwise, never take it over by ourselves.
    private static IEnumerable<Correction> Corrections(EligibilityAnswer answer, AskedAbout about)
    {
        if (PersonOf(answer) is not { } theirs || !about.Fits(theirs))
        {
            yield break;
        }

        if (theirs.Member.Length > 0 && about.Person.Member.Length > 0 && theirs.Member != about.Person.Member)
        {
            yield return new Correction("memberId", about.Person.Member, theirs.Member);
        }

        if (theirs.Family.Length > 0 && PersonName.Fold(theirs.Family) != PersonName.Fold(about.Person.Family))
        {
            yield return new Correction("family", about.Person.Family, theirs.Family);
        }

        if (theirs.Given.Length > 0 && PersonName.Fold(theirs.Given) != PersonName.Fold(about.Person.Given))
        {
            yield return new Correction("given", about.Person.Given, theirs.Given);
        }

        if (theirs.Birth is { } born && about.Person.Birth is { } ours && born != ours)
        {
            yield return new Correction("birthDate", ours.ToString("uuuu-MM-dd", null), born.ToString("uuuu-MM-dd", null));
        }
    }

    private static IEnumerable<string> ControlsOf(byte[] raw, int answers)
    {
        // One control number per answer: of the interchange it stands in.
        var controls = X12Document.Parse(raw).Interchanges.SelectMany(interchange => interchange.Groups
            .SelectMany(group => group.Transactions).Where(set => set.SetId == "271")
            .SelectMany(set => EligibilityAnswer.Read(set).Select(_ => interchange.Control))).ToList();
        return controls.Count == answers ? controls : Enumerable.Repeat(controls.FirstOrDefault() ?? "", answers);
    }
}
