using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Today;

/// <summary>Today at one site, as the desk looks at it.</summary>
/// <param name="Late">Providers who run late now, the latest first, with minutes.</param>
public sealed record DeskView(
    SiteInfo Site, LocalDate Today, DeskDay Day, IReadOnlyList<DeskGroup> Groups, IReadOnlyList<(ProviderInfo Provider, int Minutes)> Late)
{
    public Instant Now => Day.Now;

    /// <summary>Whose names are on the screen.</summary>
    public IEnumerable<PatientId> Patients => Groups.SelectMany(group => group.Rows).Select(row => row.Visit.Patient).Distinct();

    /// <summary>The list with one group unfolded, or folded again.</summary>
    public string Turning(string page, DeskGroup group) => Unfolded(page, Open.Contains(group.Id) ? Open.Except([group.Id]) : Open.Append(group.Id));

    /// <summary>The list as it stands, to be fetched again.</summary>
    public string Same(string page) => Unfolded(page, Open);

    private IEnumerable<string> Open => Groups.Where(group => group.Fold == Fold.Open).Select(group => group.Id);

    private static string Unfolded(string page, IEnumerable<string> groups) => string.Join(',', groups) is { Length: > 0 } open ? $"{page}?open={open}" : page;
}

public enum Fold
{
    /// <summary>Always shown.</summary>
    Never,
    Open,
    Closed,
}

/// <param name="Rows">None while it is closed.</param>
/// <param name="Count">Of all its visits.</param>
/// <param name="LongestWait">In minutes.</param>
public sealed record DeskGroup(string Id, string Title, Fold Fold, int Count, int LongestWait, IReadOnlyList<DeskRow> Rows);

/// <summary>One visit of the list.</summary>
/// <param name="WaitMinutes">As <see cref="DeskDay.WaitOf"/>.</param>
public sealed record DeskRow(
    AppointmentCard Visit, PatientCard Patient, ProviderInfo Provider, VisitTypeInfo VisitType, Readiness Readiness, NextFix Fix,
    LocalTime Time, int Age, int WaitMinutes, int MinutesPastStart)
{
    public bool NeedsMe => Fix.Key is not null && Visit.State is VisitState.Arrived or VisitState.CheckedIn;

    /// <summary>Expected and past its time: a candidate for late, and after fifteen minutes for a no-show, which a person decides.</summary>
    public bool IsLate => VisitStates.IsExpected(Visit.State) && MinutesPastStart > 0;

    public string Pill => Visit.State switch
    {
        _ when IsLate => "late",
        VisitState.Booked => "booked",
        VisitState.Confirmed => "confirmed",
        VisitState.Arrived => "arrived",
        VisitState.CheckedIn => "checked-in",
        VisitState.Roomed => "in-room",
        VisitState.WithProvider => "with-provider",
        VisitState.ReadyForCheckout => "check-out",
        VisitState.NoShow => "no-show",
        _ => "done",
    };
}
