using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Calls.Api;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Calls;

/// <summary>A call as the room shows it. Without <see cref="Known"/> there is nothing of any patient in it.</summary>
public sealed record CallView(Call Call, string SiteName, DateTimeZone Zone, Instant Now) : IPatientData
{
    /// <summary>How many records share the caller's number: a count, nothing of them.</summary>
    public int Sharing { get; init; }

    /// <summary>Who it is; only after two identifiers matched.</summary>
    public PatientCard? Known { get; init; }

    public AppointmentCard? NextVisit { get; init; }

    public string? NextVisitWhat { get; init; }

    /// <summary>Why they call, the likeliest first: about the visit that is booked, else to book one; nobody verified was given nothing.</summary>
    public IReadOnlyList<CallReason> LikelyReasons
    {
        get
        {
            var guess = Known is null ? CallReason.NotVerified : NextVisit is null ? CallReason.Book : CallReason.Change;
            return [.. CallReason.All.OrderByDescending(reason => reason.Code == guess)];
        }
    }

    public string Number => PhoneNumber.Read(Call.From.Reveal()) is Decision<PhoneNumber>.Accepted { Value: var number } ? number.Display : "";

    public LocalDateTime At(Instant instant) => instant.InZone(Zone).LocalDateTime;

    /// <summary><c>1:07</c>, minutes and seconds.</summary>
    public static string Length(Duration length) => $"{(int)length.TotalMinutes}:{length.Seconds:00}";

    public override string ToString() => Phi<string>.Redacted;
}

public sealed record CallsView(IReadOnlyList<CallView> Waiting, IReadOnlyList<CallView> Open, IReadOnlyList<CallView> Past, string Topic);

internal sealed class CallReader(PorchlightDb db, ClinicDirectory clinic, PatientCards cards, AppointmentCards visits, IClock clock)
{
    private const int MostPast = 30;

    /// <summary>The calls of this site: no patient's data in it, verified or not; that is on the call's own page.</summary>
    public async Task<CallsView> OfSiteAsync(SiteId? site, CancellationToken cancellationToken)
    {
        var dayAgo = clock.GetCurrentInstant() - Duration.FromHours(24);
        var rows = await db.Set<Call>().Where(call => (call.Site == site || site == null) && call.RangAt > dayAgo)
            .OrderByDescending(call => call.RangAt).Take(200).ToListAsync(cancellationToken);
        var views = new List<CallView>();
        foreach (var call in rows)
        {
            views.Add(await PlainAsync(call, cancellationToken));
        }

        return new CallsView(
            [.. views.Where(view => view.Call.State == CallState.Ringing).Reverse()],
            [.. views.Where(view => view.Call.State != CallState.Ringing && view.Call.IsOpen)],
            [.. views.Where(view => !view.Call.IsOpen).Take(MostPast)],
            CallTopics.Of(site));
    }

    public Task<int> RingingAsync(SiteId? site, CancellationToken cancellationToken)
    {
        var hourAgo = clock.GetCurrentInstant() - Duration.FromHours(1);
        return db.Set<Call>().CountAsync(call => call.State == CallState.Ringing && call.RangAt > hourAgo && (call.Site == site || site == null), cancellationToken);
    }

    public async Task<CallView?> OneAsync(CallId id, CancellationToken cancellationToken)
    {
        if (await db.Set<Call>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } call)
        {
            return null;
        }

        var view = await PlainAsync(call, cancellationToken);
        if (call.Patient is not { } patient)
        {
            var sharing = await new PatientLookup(db).WithPhoneAsync(PhoneNumber.FromStored(call.From.Reveal()), cancellationToken);
            return view with { Sharing = sharing.Count };
        }

        var next = (await visits.OfPatientAsync(patient, cancellationToken)).LastOrDefault(visit => visit.Start > view.Now && visit.IsActive);
        var practice = await clinic.NowAsync(cancellationToken);
        return view with
        {
            Known = await cards.OneAsync(patient, cancellationToken),
            NextVisit = next,
            NextVisitWhat = next is null ? null : $"{practice.VisitType(next.VisitType).Name}, {practice.Provider(next.Provider).Name}, {practice.Site(next.Site).Name}",
        };
    }

    private async Task<CallView> PlainAsync(Call call, CancellationToken cancellationToken)
    {
        var sites = (await clinic.NowAsync(cancellationToken)).Sites;
        var site = sites.Find(call.Site) ?? sites.Active.FirstOrDefault();
        return new CallView(call, site?.Name ?? "", site?.Zone ?? DateTimeZone.Utc, clock.GetCurrentInstant());
    }
}

/// <summary>Ringing calls in the rail, and a lit chip that F8 opens from anywhere.</summary>
internal sealed class CallsInShell(CallReader calls, Who who, Words words) : IShellPart
{
    public async ValueTask AddAsync(ShellModel shell, CancellationToken cancellationToken)
    {
        if (!who.May("calls.answer") || await calls.RingingAsync(who.Site, cancellationToken) is not (> 0 and var ringing))
        {
            return;
        }

        shell.Badges['C'] = ringing;
        shell.Chips.Add(new ShellChip(words["Ringing"], $"{ringing}", "/calls", "phone-incoming", Lit: true, Key: "F8"));
    }
}
