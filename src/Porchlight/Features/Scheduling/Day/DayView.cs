using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>One site's day as the board and the list show it.</summary>
/// <param name="FirstHour">Where the board's time begins.</param>
/// <param name="Steps">Five-minute rows down to its end.</param>
public sealed record DayView(
    SiteInfo Site, LocalDate Date, LocalDate Today, Instant Now, int FirstHour, int Steps, IReadOnlyList<DayColumn> Columns, int Providers,
    IReadOnlyList<VisitLine> Visits, string? ClosedWhy)
{
    public int Waiting => Columns.Sum(column => column.Waiting);

    public int PlacesLeft => Columns.Sum(column => column.PlacesLeft);

    public LocalTime First => new(FirstHour, 0);

    /// <summary>The row of a local time, 1 for the first.</summary>
    public int StepOf(LocalTime time) => (int)(Period.Between(First, time, PeriodUnits.Minutes).Minutes / 5) + 1;

    /// <summary>The row the now line lies on and the minutes past it; null on another day or outside the board.</summary>
    public (int Step, int Minute)? NowAt
    {
        get
        {
            var time = Site.TimeOf(Now);
            return Date == Today && time >= First && StepOf(time) <= Steps ? (StepOf(time), time.Minute % 5) : null;
        }
    }
}

public sealed record DayColumn(
    ProviderInfo Provider, int MinutesLate, int Waiting, int PlacesLeft, IReadOnlyList<DayBand> Bands, IReadOnlyList<VisitLine> Visits,
    IReadOnlyList<HeldLine> Holds);

/// <summary>A stretch behind the cells with its word at the foot.</summary>
public sealed record DayBand(int At, int For, string Css, string Word);

public sealed record HeldLine(int At, int For, string ByName, Duration Left);

/// <summary>A visit as one cell or one row.</summary>
/// <param name="Lane">0 beside nothing, else the half of the column it lies in.</param>
public sealed record VisitLine(
    AppointmentCard Visit, PatientCard? Patient, VisitTypeInfo VisitType, ProviderInfo Provider, RoomInfo? Room, string Sign, int At, int For, int Lane, int? MinutesWaiting);
