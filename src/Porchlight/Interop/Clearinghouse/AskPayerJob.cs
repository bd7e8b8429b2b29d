using Microsoft.EntityFrameworkCore;
using Porchlight.Clinic.Api;
using Porchlight.Coverage;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Jobs;
using Porchlight.Registration.Api;
using Porchlight.X12;

namespace Porchlight.Clearinghouse;

/// <summary>
/// Sends one question and files what comes back. Each step stands before the next begins: the raw question, the sending, the raw
/// reply, what it means. A run that died is taken up where it stopped, with the same bytes (ISA13 and TRN02) and never a new question.
/// </summary>
internal sealed class AskPayerJob(
    Reads reads, ICommandRunner runner, IClearinghouse clearinghouse, ClinicDirectory clinic, PatientCards patients, ClearinghouseSettings settings)
    : IJob<AskPayer>
{
    private static readonly Actor _actor = Actor.System("clearinghouse");

    public async Task<JobOutcome> RunAsync(AskPayer job, JobRun run, CancellationToken cancellationToken)
    {
        await using var db = reads.Open();
        var inquiry = await db.Set<Inquiry>().FirstOrDefaultAsync(row => row.Id == job.Inquiry, cancellationToken);
        if (inquiry is null || !inquiry.IsOpen)
        {
            return JobOutcome.Done;
        }

        var coverage = await db.Set<PatientCoverage>().SingleAsync(row => row.Id == inquiry.Coverage, cancellationToken);
        var practice = await clinic.NowAsync(cancellationToken);
        if (practice.Payers.Find(coverage.Payer) is not { } payer || await patients.OneAsync(inquiry.Patient, cancellationToken) is not { } patient)
        {
            return await ConcludeAsync(new RecordReply(inquiry.Id, null, [], Reason.NoRoute), run, cancellationToken);
        }

        var zone = (practice.Sites.Find(inquiry.Site) ?? practice.Sites.Active[0]).Zone;
        var asked = InquiryWriter.Write(inquiry, coverage, payer, practice.Organisation, patient, run.Now.InZone(zone).LocalDateTime);
        var question = await db.Set<ClearinghouseMessage>().FirstOrDefaultAsync(row => row.Inquiry == inquiry.Id && row.Direction == Direction.Out, cancellationToken)
            ?? await KeepQuestionAsync(asked, inquiry, cancellationToken);
        var about = inquiry.About is { } kept ? AskedAbout.Read(kept) : InquiryWriter.About(asked);
        await runner.RunAsync(new MarkSent(inquiry.Id, question.Id, about), Operations.Beside(run, "sent"), _actor, cancellationToken);

        switch (await clearinghouse.AskAsync(question.Raw, Guid.CreateVersion7(), cancellationToken))
        {
            case Carried.Answered answered:
                var reply = await KeepReplyAsync(answered, inquiry, cancellationToken);
                var (answers, silence) = ReplyReader.Read(answered.Raw, answered.ErrorCode, inquiry, about);
                return await ConcludeAsync(new RecordReply(inquiry.Id, reply, answers, silence), run, cancellationToken);
            case Carried.Unreachable shut:
                return await ConcludeAsync(new RecordReply(inquiry.Id, null, [], WhyOf(shut)), run, cancellationToken);
            default:
                return await ConcludeAsync(new RecordReply(inquiry.Id, null, [], Reason.Timeout), run, cancellationToken);
        }
    }

    public static string WhyOf(Carried.Unreachable shut) =>
        shut.HttpStatus is { } status ? $"{Reason.Unreachable}:{status}" : Reason.Unreachable;

    private async Task<JobOutcome> ConcludeAsync(RecordReply reply, JobRun run, CancellationToken cancellationToken)
    {
        await runner.RunAsync(reply, run.Operation, _actor, cancellationToken);
        return JobOutcome.Done;
    }

    private Task<ClearinghouseMessage> KeepQuestionAsync(EligibilityInquiry asked, Inquiry inquiry, CancellationToken cancellationToken) => runner.WriteAsync(
        async write =>
        {
            var control = await ControlNumbers.NextAsync(write.Db, settings.ReceiverId);
            var message = ClearinghouseMessage.Question(RawMessageId.New(), asked, inquiry, settings, control, write.Now);
            write.Db.Add(message);
            return message;
        },
        cancellationToken);

    private Task<RawMessageId> KeepReplyAsync(Carried.Answered answered, Inquiry inquiry, CancellationToken cancellationToken) => runner.WriteAsync(
        write =>
        {
            var message = ClearinghouseMessage.Answer(RawMessageId.New(), answered, inquiry, settings, write.Now);
            write.Db.Add(message);
            return Task.FromResult(message.Id);
        },
        cancellationToken);
}
