using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;
using Porchlight.Records.Api;
using Porchlight.Registration.Api;
using Porchlight.Work.Api;

namespace Porchlight.Records;

internal sealed record LogRequest(PatientId Patient, Phi<string> AskedBy, Phi<string> What, string Format, LocalDate Received) : Command<RecordsRequestId>;

internal sealed record ExtendRequest(RecordsRequestId Request, Phi<string> Reason) : Command<LocalDate>;

internal sealed record CloseRequest(RecordsRequestId Request, RequestState How) : Command<Done>;

internal sealed class RequestHandlers(ClinicDirectory clinic) :
    IHandle<LogRequest, RecordsRequestId>, IHandle<ExtendRequest, LocalDate>, IHandle<CloseRequest, Done>
{
    private static readonly Refusal _unknown = new("records.unknown", "There is no such request.");

    public async Task<Decision<RecordsRequestId>> Handle(LogRequest command, Act act, CancellationToken cancellationToken)
    {
        var zone = await ZoneAsync(act.Actor.Site, cancellationToken);
        if (await new PatientCards(act.Db).OneAsync(command.Patient, cancellationToken) is not { } patient)
        {
            return new Refusal("records.patient-unknown", "There is no such patient.");
        }

        act.About(patient.Id);
        if (command.Received > act.Now.InZone(zone).Date)
        {
            return new Refusal("records.not-yet", "It cannot have come after today.", "received");
        }

        var request = RecordsRequest.Logged(RecordsRequestId.New(), command.Patient, act.Actor.Site, command.AskedBy, command.What, command.Format, command.Received);
        act.Db.Add(request);
        act.Publish(Work(request, patient, zone));
        Changed(act, request);
        return request.Id;
    }

    public async Task<Decision<LocalDate>> Handle(ExtendRequest command, Act act, CancellationToken cancellationToken)
    {
        if (await FindAsync(command.Request, act, cancellationToken) is not { } request)
        {
            return _unknown;
        }

        Changed(act, request);
        var zone = await ZoneAsync(request.Site, cancellationToken);
        var decision = request.Extend(command.Reason, act.Now.InZone(zone).Date);
        if (decision.Refusal is null)
        {
            act.Note("due", $"{request.Due:uuuu-MM-dd}");
            act.Publish(Work(request, await new PatientCards(act.Db).OneAsync(request.Patient, cancellationToken), zone));
        }

        return decision;
    }

    public async Task<Decision<Done>> Handle(CloseRequest command, Act act, CancellationToken cancellationToken)
    {
        if (await FindAsync(command.Request, act, cancellationToken) is not { } request)
        {
            return _unknown;
        }

        Changed(act, request);
        var decision = request.Close(command.How, act.Now.InZone(await ZoneAsync(request.Site, cancellationToken)).Date);
        act.Note("how", command.How);
        if (decision.Refusal is null)
        {
            act.Publish(new WorkSettled(request.Cause));
        }

        return decision;
    }

    public static WorkRaised Work(RecordsRequest request, PatientCard? patient, DateTimeZone zone) => new(
        request.Cause, "records", patient?.Shown.Full ?? "", "Records were asked for. The law gives 30 days, one extension apart.",
        request.Due.PlusDays(1).AtStartOfDayInZone(zone).ToInstant(), "records", request.Site, request.Patient, null, $"/records/{request.Id}", "Open the request");

    private static void Changed(Act act, RecordsRequest request)
    {
        act.About(request.Patient);
        act.About(request.Id);
        act.Changed("records");
        act.Changed($"patient:{request.Patient}");
    }

    private static Task<RecordsRequest?> FindAsync(RecordsRequestId id, Act act, CancellationToken cancellationToken) =>
        act.Db.Set<RecordsRequest>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    private async Task<DateTimeZone> ZoneAsync(SiteId? site, CancellationToken cancellationToken)
    {
        var sites = (await clinic.NowAsync(cancellationToken)).Sites;
        return (sites.Find(site) ?? sites.Active.FirstOrDefault())?.Zone ?? DateTimeZone.Utc;
    }
}
