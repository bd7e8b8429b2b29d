using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Payments;
using Porchlight.Payments.Api;
using Porchlight.Registration.Api;
using Porchlight.Scheduling;
using Porchlight.Scheduling.Api;

namespace Porchlight.CheckOut;

/// <summary>The end of one visit as it stands on the screen.</summary>
public sealed record CheckOutView(
    PatientBannerView Banner, AppointmentCard Visit, string VisitType, string Provider, SiteInfo Site, DueToday Due, PanelView Panel,
    IReadOnlyList<ComingVisit> Coming) : IPatientData
{
    /// <summary>The place chosen in a refused form.</summary>
    public string? Chosen { get; init; }

    public Refusal? Why { get; init; }

    public IReadOnlyList<VisitReceipt> Receipts { get; init; } = [];

    /// <summary>Only who is here can be checked out.</summary>
    public bool MayEnd => VisitStates.MayFollow(Visit.State, VisitState.CheckedOut);

    public string Path => $"/checkout/{Visit.Id}";

    public override string ToString() => Phi<string>.Redacted;
}

/// <summary>A visit that is booked already.</summary>
public sealed record ComingVisit(AppointmentId Id, LocalDate Date, LocalTime Time, string What);
