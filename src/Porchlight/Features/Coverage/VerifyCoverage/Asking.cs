using Microsoft.EntityFrameworkCore;
using Porchlight.Clinic.Api;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Commands;

namespace Porchlight.Coverage;

/// <summary>Puts a question into the outbox within an act. Nobody waits for the payer.</summary>
internal sealed class Asking(ClinicDirectory clinic, Concluding concluding)
{
    /// <summary>Null when the same question is on its way already.</summary>
    public async Task<InquiryId?> AskAsync(Act act, PatientCoverage coverage, Question question, CancellationToken cancellationToken)
    {
        var standing = await StandingOf(act, coverage, cancellationToken);
        var open = await act.Db.Inquiries.Where(row => row.Coverage == coverage.Id && (row.State == InquiryState.Queued || row.State == InquiryState.Sent))
            .ToListAsync(cancellationToken);
        if (open.Any(row => row.Id == standing.Open && row.ServiceDate == question.ServiceDate && row.ServiceTypes == question.Codes))
        {
            return null;
        }

        // Asked anew: what waits for another try is not needed any more.
        foreach (var waiting in open.Where(row => row.State == InquiryState.Queued))
        {
            waiting.State = InquiryState.Superseded;
        }

        var inquiry = NewInquiry(act, coverage, question);
        act.Db.Add(inquiry);
        act.About(coverage.Patient);
        act.About(coverage.Id);
        standing.Ask(inquiry);
        if ((await clinic.NowAsync(cancellationToken)).Payers.Find(coverage.Payer) is null or { Route: "none" })
        {
            await concluding.SilenceAsync(act, standing, inquiry, Reason.NoRoute, null, cancellationToken);
            return inquiry.Id;
        }

        act.Enqueue(new AskPayer(inquiry.Id));
        Tell(act, inquiry);
        return inquiry.Id;
    }

    public static void Tell(Act act, Inquiry inquiry)
    {
        act.Changed($"patient:{inquiry.Patient}");
        if (inquiry.Site is { } site)
        {
            act.Changed($"site:{site}:board");
        }
    }

    private static Inquiry NewInquiry(Act act, PatientCoverage coverage, Question question)
    {
        var id = InquiryId.New();
        return new Inquiry
        {
            Id = id,
            Coverage = coverage.Id,
            Patient = coverage.Patient,
            Trace = Inquiry.TraceOf(id),
            ServiceDate = question.ServiceDate,
            ServiceTypes = question.Codes,
            Because = question.Because,
            AskedBy = act.Actor.User,
            Site = question.Site ?? act.Actor.Site,
            Appointment = question.Appointment,
            AskedAt = act.Now,
        };
    }

    public static async Task<Standing> StandingOf(Act act, PatientCoverage coverage, CancellationToken cancellationToken)
    {
        if (await act.Db.Standings.FindAsync([coverage.Id], cancellationToken) is { } standing)
        {
            return standing;
        }

        standing = new Standing { Coverage = coverage.Id, Patient = coverage.Patient };
        act.Db.Add(standing);
        return standing;
    }
}
