using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Today;

/// <summary>Today at one site, as the desk looks at it.</summary>
public sealed record DeskView(SiteInfo Site, LocalDate Today, Instant Now, IReadOnlyList<DeskRow> Rows)
{
    /// <summary>Groups in the order a person works them; empty ones are left out.</summary>
    public IEnumerable<DeskGroup> Groups => new DeskGroup[]
    {
        new("at-desk", "At the desk", Of(VisitState.Arrived)),
        new("waiting", "Waiting to be called", Of(VisitState.CheckedIn)),
        new("soon", "Expected in the next hour", [.. Expected.Where(row => row.Visit.Start < Now + Duration.FromHours(1))]),
        new("leaving", "To check out", Of(VisitState.ReadyForCheckout)),
        new("in-care", "In care", [.. Rows.Where(row => row.Visit.State is VisitState.Roomed or VisitState.WithProvider)]),
        new("later", "Later today", [.. Expected.Where(row => row.Visit.Start >= Now + Duration.FromHours(1))]),
    }.Where(group => group.Rows.Count > 0);

    public IReadOnlyList<DeskRow> Expected => [.. Rows.Where(row => VisitStates.IsExpected(row.Visit.State))];

    public int Providers => Rows.Select(row => row.Visit.Provider).Distinct().Count();

    public IReadOnlyList<DeskRow> Of(VisitState state) => [.. Rows.Where(row => row.Visit.State == state)];

    /// <summary>Who runs late now: minutes past the booked start of the person they see, or of the first who waits.</summary>
    public IReadOnlyList<(ProviderInfo Provider, int Minutes)> RunningLate => [.. Rows
        .Where(row => row.Visit.State is VisitState.CheckedIn or VisitState.Roomed or VisitState.WithProvider)
        .GroupBy(row => row.Provider.Id)
        .Select(group => (group.First().Provider, group.Max(row => row.LateMinutes)))
        .OrderByDescending(late => late.Item2).Take(6)];
}

public sealed record DeskGroup(string Id, string Title, IReadOnlyList<DeskRow> Rows)
{
    public int LongestWait => Rows.Max(row => row.WaitMinutes);
}

/// <summary>One visit of the list.</summary>
/// <param name="WaitMinutes">Since the later of booked time and arrival, until roomed: coming early is not waiting (front-desk-operations.md §3).</param>
/// <param name="LateMinutes">Roomed, or now, minus the booked time; not below zero.</param>
public sealed record DeskRow(
    AppointmentCard Visit, PatientCard Patient, ProviderInfo Provider, VisitTypeInfo VisitType, Readiness Readiness, NextFix Fix,
    LocalTime Time, int Age, int WaitMinutes, int LateMinutes, int MinutesPastStart)
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
