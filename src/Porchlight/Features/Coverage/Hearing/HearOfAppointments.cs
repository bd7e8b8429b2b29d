using Porchlight.Platform.Commands;
using Porchlight.Platform.Jobs;
using Porchlight.Scheduling.Api;

namespace Porchlight.Coverage;

/// <summary>A visit was booked or moved: the payer is asked about that day, by itself (registration-and-insurance.md §5).</summary>
internal sealed class HearOfAppointments(ICommandRunner runner, NextVisit next, AppointmentCards appointments)
    : ISubscribe<AppointmentBooked>, ISubscribe<AppointmentMoved>
{
    public Task<JobOutcome> OnAsync(AppointmentBooked booked, JobRun run, CancellationToken cancellationToken) =>
        AskAsync(booked.Appointment, run, cancellationToken);

    public Task<JobOutcome> OnAsync(AppointmentMoved moved, JobRun run, CancellationToken cancellationToken) =>
        AskAsync(moved.To, run, cancellationToken);

    private async Task<JobOutcome> AskAsync(AppointmentId appointment, JobRun run, CancellationToken cancellationToken)
    {
        if (await appointments.FindAsync(appointment, cancellationToken) is { IsActive: true } visit)
        {
            var question = await next.QuestionAsync(visit, "booked", cancellationToken);
            await runner.RunAsync(new VerifyForVisit(visit.Patient, question), run.Operation, Actor.System("booking"), cancellationToken);
        }

        return JobOutcome.Done;
    }
}
