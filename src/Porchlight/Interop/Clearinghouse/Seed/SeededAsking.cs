using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Coverage;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Seeding;
using Porchlight.X12;

namespace Porchlight.Clearinghouse;

/// <summary>
/// Puts questions of the past to the simulated payer and files what comes back as <see cref="AskPayerJob"/> and
/// <see cref="Concluding"/> do: the 270 written and kept, the 271 kept and read, the standing moved on.
/// </summary>
internal sealed class SeededAsking(SeedContext context, ClinicSnapshot clinic, ClearinghouseSettings settings)
{
    // x12.md §3.2: three tries; each question has that many places among the ids.
    private const int Places = Inquiry.MostTries + 1;

    private static readonly Duration _sending = Duration.FromMilliseconds(400);
    private static readonly Duration _answering = Duration.FromMilliseconds(1900);

    /// <param name="questions">Of one plan, the earliest first.</param>
    /// <param name="payer">Whom one thread asks; its control numbers are told by the caller.</param>
    public SeededExchange Ask(PatientCoverage coverage, IEnumerable<SeededQuestion> questions, PayerNextDoor payer)
    {
        var exchange = new SeededExchange { Coverage = coverage, Standing = new Standing { Coverage = coverage.Id, Patient = coverage.Patient } };
        foreach (var question in questions)
        {
            Ask(question, exchange, payer);
        }

        return exchange;
    }

    private void Ask(SeededQuestion question, SeededExchange exchange, PayerNextDoor payer)
    {
        var inquiry = InquiryOf(question);
        exchange.Standing.Ask(inquiry);
        exchange.Inquiries.Add(inquiry);
        var site = clinic.Site(question.Visit.Site);
        var asked = InquiryWriter.Write(
            inquiry, question.Coverage, clinic.Payer(question.Coverage.Payer!.Value), clinic.Organisation, question.Patient, question.At.InZone(site.Zone).LocalDateTime);
        var about = InquiryWriter.About(asked);
        var sent = ClearinghouseMessage.Question(MessageId(question, 0), asked, inquiry, settings, question.Number + 1, question.At + _sending);
        exchange.Messages.Add(sent);
        (inquiry.Question, inquiry.About) = (sent.Id, about.Write());
        if (question.IsUnheard)
        {
            payer.FallSilent(question.Coverage.MemberId);
        }

        // A silent payer is asked again under the same trace, as long as the tries are over by now.
        for (Instant? at = question.At; at is { } now && now + _sending < context.Now;)
        {
            (inquiry.State, inquiry.SentAt) = (InquiryState.Sent, now + _sending);
            exchange.Standing.Open ??= inquiry.Id;
            exchange.Again = at = Hear(question, inquiry, about, sent.Raw, payer, now, exchange);
        }
    }

    private Instant? Hear(
        SeededQuestion question, Inquiry inquiry, AskedAbout about, byte[] sent, PayerNextDoor payer, Instant now, SeededExchange exchange)
    {
        var place = inquiry.Try;
        switch (payer.Ask(sent, context.Uuid("coverage-payload", (question.Number * Places) + place), now))
        {
            case Carried.Answered answered:
                var reply = ClearinghouseMessage.Answer(MessageId(question, place), answered, inquiry, settings, now + _answering);
                exchange.Messages.Add(reply);
                var (answers, silence) = ReplyReader.Read(answered.Raw, answered.ErrorCode, inquiry, about);
                if (silence is not null)
                {
                    return Silence(question, inquiry, silence, reply.Id, now + _answering, exchange);
                }

                (inquiry.State, inquiry.ConcludedAt) = (InquiryState.Answered, now + _answering);
                File(exchange, CoverageAnswer.Of(AnswerOf(question, place), inquiry, answers[0], reply.Id, now + _answering), null);
                return null;
            case Carried.Unreachable shut:
                return Silence(question, inquiry, AskPayerJob.WhyOf(shut), null, now + _answering, exchange);
            default:
                return Silence(question, inquiry, Reason.Timeout, null, now + Duration.FromSeconds(settings.TimeoutSeconds), exchange);
        }
    }

    private Instant? Silence(SeededQuestion question, Inquiry inquiry, string why, RawMessageId? reply, Instant at, SeededExchange exchange)
    {
        var answer = CoverageAnswer.Silence(AnswerOf(question, inquiry.Try), inquiry, why, reply, at);
        var again = inquiry.StayUnanswered(why, at);
        File(exchange, answer, again);
        return again;
    }

    private static void File(SeededExchange exchange, CoverageAnswer answer, Instant? again)
    {
        exchange.Answers.Add(answer);
        exchange.Standing.Conclude(answer, again);
        exchange.Standing.WorkSince = exchange.Standing.NeedsPerson ? exchange.Standing.WorkSince ?? answer.At : null;
    }

    private Inquiry InquiryOf(SeededQuestion question)
    {
        var id = context.Id<InquiryId>("coverage-inquiry", question.Number);
        var types = new Question(question.Visit.Date, clinic.VisitType(question.Visit.VisitType).ServiceTypeCodes, question.Because).Codes;
        return new Inquiry
        {
            Id = id,
            Coverage = question.Coverage.Id,
            Patient = question.Coverage.Patient,
            Trace = Inquiry.TraceOf(id),
            ServiceDate = question.Visit.Date,
            ServiceTypes = types,
            Because = question.Because,
            Site = question.Visit.Site,
            Appointment = question.Visit.Id,
            AskedAt = question.At,
        };
    }

    private RawMessageId MessageId(SeededQuestion question, int place) => context.Id<RawMessageId>("coverage-message", (question.Number * Places) + place);

    private AnswerId AnswerOf(SeededQuestion question, int place) => context.Id<AnswerId>("coverage-answer", (question.Number * Places) + place);
}
