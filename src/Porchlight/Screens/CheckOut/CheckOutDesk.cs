using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Commands;
using Porchlight.Scheduling;
using Porchlight.Scheduling.Api;

namespace Porchlight.CheckOut;

/// <param name="FollowUp">The visit that was booked, if one was.</param>
internal sealed record CheckOutDone(AppointmentId? FollowUp);

/// <summary>
/// One form, two acts: first the booking, then the end of the visit. Where the place is gone nothing ends, so that nobody leaves without the
/// visit they were promised. The second operation follows from the first: sending the form again does neither twice.
/// </summary>
internal sealed class CheckOutDesk(AppointmentCards appointments, ClinicDirectory directory, ICommandRunner runner, Who who)
{
    private static readonly Refusal _chooseOne = new("checkout.follow-up-missing", "Choose a place for the follow-up, or say that none is needed.", "place");
    private static readonly Refusal _mayNot = new("checkout.may-not-book", "Somebody who may book visits does this part.", "place");

    public async Task<Decision<CheckOutDone>> FinishAsync(AppointmentId id, CheckOutForm form, OperationId op, CancellationToken cancellationToken)
    {
        if (await appointments.FindAsync(id, cancellationToken) is not { } visit)
        {
            return VisitRefusals.Unknown;
        }

        if (string.IsNullOrEmpty(form.Place))
        {
            return _chooseOne;
        }

        AppointmentId? followUp = null;
        if (form.Place != CheckOutForm.NoFollowUp)
        {
            if (!who.May("schedule.book"))
            {
                return _mayNot;
            }

            var booked = await BookAsync(visit, form, op, cancellationToken);
            if (booked.Refusal is { } gone)
            {
                return gone;
            }

            followUp = booked.Answer;
        }

        var ended = await runner.RunAsync(new CheckOutVisit(id), op.Then("check-out"), who.Actor, cancellationToken);
        return ended.Refusal is { } why ? why : new CheckOutDone(followUp);
    }

    /// <summary>Both acts, the last one first: who is here again has no follow-up from today.</summary>
    public async Task<Decision<Done>> TakeBackAsync(AppointmentId visit, AppointmentId? followUp, OperationId op, CancellationToken cancellationToken)
    {
        var back = await runner.RunAsync(new UndoVisitAct(visit), op, who.Actor, cancellationToken);
        if (back.Refusal is { } late)
        {
            return late;
        }

        if (followUp is not { } booked)
        {
            return default(Done);
        }

        var unbooked = await runner.RunAsync(new UndoVisitAct(booked), op.Then("follow-up"), who.Actor, cancellationToken);
        return unbooked.Refusal is { } why ? why : default(Done);
    }

    private async Task<Decision<AppointmentId>> BookAsync(AppointmentCard visit, CheckOutForm form, OperationId op, CancellationToken cancellationToken)
    {
        var booking = new BookingForm(
            visit.Patient.ToString(), null, form.Visit, form.With, form.When, form.Place, null, form.Note, form.Overlap, null, null, null);
        var read = booking.Read(await directory.NowAsync(cancellationToken));
        return read.Refusal is { } unreadable ? unreadable : await runner.RunAsync(read.Answer, op, who.Actor, cancellationToken);
    }
}
