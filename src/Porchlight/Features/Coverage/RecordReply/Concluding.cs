using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Commands;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;
using Porchlight.Work.Api;

namespace Porchlight.Coverage;

/// <summary>Ends a question within an act: history, standing, the next try, the work queue and everybody who looks on.</summary>
internal sealed class Concluding
{
    /// <summary>Nothing usable came back. The same question goes out again under its trace as long as that can help.</summary>
    public async Task SilenceAsync(
        Act act, Standing standing, Inquiry inquiry, string why, RawMessageId? reply, CancellationToken cancellationToken)
    {
        var answer = CoverageAnswer.Silence(AnswerId.New(), inquiry, why, reply, act.Now);
        var again = inquiry.StayUnanswered(why, act.Now);
        if (again is not null)
        {
            act.Enqueue(new AskPayer(inquiry.Id), Inquiry.Pause);
        }

        await FileAsync(act, standing, inquiry, answer, again, cancellationToken);
    }

    /// <summary>The payer answered this question about this patient.</summary>
    public async Task AnswerAsync(Act act, Inquiry inquiry, Understood understood, RawMessageId? reply, CancellationToken cancellationToken)
    {
        var standing = await act.Db.Standings.SingleAsync(row => row.Coverage == inquiry.Coverage, cancellationToken);
        var answer = CoverageAnswer.Of(AnswerId.New(), inquiry, understood, reply, act.Now);
        inquiry.State = InquiryState.Answered;
        inquiry.ConcludedAt = act.Now;

        // An answered question is never sent again: the next try is a question of its own, with a new trace and control number.
        Instant? again = null;
        if (understood.MayAskAgain && understood.Outcome == CoverageOutcome.CannotTell && inquiry.Try < Inquiry.MostTries && standing.Open == inquiry.Id)
        {
            again = act.Now + Inquiry.Pause;
            var next = Again(inquiry, again.Value);
            act.Db.Add(next);
            act.Enqueue(new AskPayer(next.Id), Inquiry.Pause);
        }

        await FileAsync(act, standing, inquiry, answer, again, cancellationToken);
    }

    /// <summary>A person was told on the telephone.</summary>
    public Task ToldAsync(Act act, Standing standing, CoverageAnswer told, CancellationToken cancellationToken)
    {
        standing.Open = null;
        standing.AsksAgainAt = null;
        return FileAsync(act, standing, null, told, null, cancellationToken);
    }

    private static async Task FileAsync(
        Act act, Standing standing, Inquiry? inquiry, CoverageAnswer answer, Instant? again, CancellationToken cancellationToken)
    {
        act.Db.Add(answer);
        var isNewest = standing.Conclude(answer, again);
        act.Note("outcome", answer.Outcome.ToString());
        act.Note("reasons", answer.Reasons);
        act.Note("newest", isNewest);
        if (isNewest)
        {
            act.Publish(new CoverageVerified(standing.Coverage, standing.Patient, standing.Outcome));
            await TellWorkAsync(act, standing, inquiry, answer, cancellationToken);
        }

        act.Changed($"patient:{standing.Patient}");
        if (inquiry?.Site is { } site)
        {
            act.Changed($"site:{site}:board");
        }
    }

    private static async Task TellWorkAsync(Act act, Standing standing, Inquiry? inquiry, CoverageAnswer answer, CancellationToken cancellationToken)
    {
        if (!standing.NeedsPerson)
        {
            if (standing.WorkSince is not null)
            {
                standing.WorkSince = null;
                act.Publish(new WorkSettled(CauseOf(standing.Coverage)));
            }

            return;
        }

        standing.WorkSince ??= act.Now;
        var card = await new PatientCards(act.Db).OneAsync(standing.Patient, cancellationToken);
        var visit = inquiry?.Appointment is { } id ? await new AppointmentCards(act.Db).FindAsync(id, cancellationToken) : null;
        act.Publish(WorkOf(standing, inquiry, answer, card?.Shown.Full ?? "", visit?.Start ?? act.Now));
    }

    /// <summary>What a person finds in the queue when a plan is not sure.</summary>
    public static WorkRaised WorkOf(Standing standing, Inquiry? inquiry, CoverageAnswer answer, Phi<string> who, Instant due)
    {
        var code = answer.ReasonList.FirstOrDefault() ?? "";
        var (why, facts) = code.StartsWith("AAA:", StringComparison.Ordinal)
            ? ("The payer could not tell us, code {0}.", new[] { code[4..] })
            : (Reason.InEnglish(code)?.Meaning ?? "The payer could not tell us if the plan is active.", []);
        return new WorkRaised(
            CauseOf(standing.Coverage), "coverage", who, why, due, "psr", inquiry?.Site, standing.Patient, inquiry?.Appointment,
            $"/coverage/{standing.Coverage}", "Settle the coverage")
        {
            Facts = facts,
        };
    }

    public static string CauseOf(CoverageId coverage) => $"coverage:{coverage}";

    private static Inquiry Again(Inquiry before, Instant at)
    {
        var id = InquiryId.New();
        return new Inquiry
        {
            Id = id,
            Coverage = before.Coverage,
            Patient = before.Patient,
            Trace = Inquiry.TraceOf(id),
            ServiceDate = before.ServiceDate,
            ServiceTypes = before.ServiceTypes,
            Because = "again",
            AskedBy = before.AskedBy,
            Site = before.Site,
            Appointment = before.Appointment,
            AskedAt = at,
            Try = before.Try + 1,
        };
    }
}
