using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Coverage;

/// <summary>Which day and kind of visit a question is about: the patient's next visit, else today at this desk.</summary>
internal sealed class NextVisit(AppointmentCards appointments, ClinicDirectory clinic, DeskTime desk)
{
    public async Task<Question> QuestionAsync(PatientId patient, string because, CancellationToken cancellationToken)
    {
        var today = await desk.TodayAsync(cancellationToken);
        var next = (await appointments.OfPatientAsync(patient, cancellationToken))
            .Where(visit => visit.IsActive && visit.Date >= today).MinBy(visit => visit.Start);
        return next is null ? new Question(today, ["98"], because) : await QuestionAsync(next, because, cancellationToken);
    }

    public async Task<Question> QuestionAsync(AppointmentCard visit, string because, CancellationToken cancellationToken)
    {
        var types = (await clinic.NowAsync(cancellationToken)).VisitTypes.Find(visit.VisitType)?.ServiceTypeCodes ?? [];
        return new Question(visit.Date, types, because, visit.Id, visit.Site);
    }
}
