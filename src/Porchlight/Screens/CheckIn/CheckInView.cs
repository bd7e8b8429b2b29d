using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Payments;
using Porchlight.Payments.Api;
using Porchlight.Platform.Ui;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.CheckIn;

/// <summary>The check-in of one visit as it stands on the screen.</summary>
public sealed record CheckInView(
    PatientBannerView Banner, AppointmentCard Visit, string VisitType, string Provider, SiteInfo Site, LocalTime Time, DueToday Due,
    IReadOnlyList<CheckInStep> Steps, IReadOnlyList<DrawerInfo> Drawers, IReadOnlyList<TerminalInfo> Terminals) : IPatientData
{
    public PayWay Way { get; init; }

    public bool WayWasChosen { get; init; }

    public bool MayTake { get; init; }

    /// <summary>The card payment that is on its way, or the last one of this visit.</summary>
    public CardIntent? Card { get; init; }

    /// <summary>The last card payment of this visit that cash was taken beside.</summary>
    public CardIntent? Split { get; init; }

    public IReadOnlyList<VisitReceipt> Receipts { get; init; } = [];

    /// <summary>Why nothing was collected, when it was said before.</summary>
    public NothingReason? Nothing { get; init; }

    /// <summary>Amounts between which the plan leaves a person to choose.</summary>
    public IReadOnlyList<Money> CopayChoices { get; init; } = [];

    public string PracticeName { get; init; } = "";

    public string TakenBy { get; init; } = "";

    public LocalTime Now { get; init; }

    public PayForm Form { get; init; } = new();

    public Refusal? Why { get; init; }

    public OperationId Operation { get; init; }

    public bool IsCheckedIn => Visit.State >= VisitState.CheckedIn;

    public bool IsCardPending => Card is { IsOpen: true };

    /// <summary>More is to come by itself: the terminal's word, or the check-in that follows from its yes.</summary>
    public bool IsComing => IsCardPending || (!IsCheckedIn && Card is { State: IntentState.Approved, ThenCheckIn: true });

    /// <summary>The cash of a payment in two parts, while its other part is open: the card has not said yes, and nothing was paid after it.</summary>
    public VisitReceipt? CashTaken =>
        Split is { CashReceipt: { } cash } && (Split.IsOpen || Split.CameToNothing)
            && Receipts.LastOrDefault(receipt => receipt.Stands) is { } last && last.Id == cash ? last : null;

    /// <summary>The last card, when it was not charged and nothing was paid since.</summary>
    public CardIntent? CardThatFailed =>
        Card is { CameToNothing: true, SettledAt: { } settled } && !Receipts.Any(receipt => receipt.Stands && receipt.At > settled) ? Card : null;

    /// <summary>What the form proposes. Where no plan says what is due, the other part of a payment in two parts is what was meant.</summary>
    public Money Proposed => Due.Total == Money.Zero && CashTaken is not null ? Split!.Amount : Due.Total;

    public string Path => $"/checkin/{Visit.Id}";

    public override string ToString() => Phi<string>.Redacted;
}

/// <summary>One of the nine things of front-desk-operations.md §3, as the rooms know it.</summary>
public sealed record CheckInStep(CheckInPart Part, GlyphState State, string Title, string Detail, string? ActPath = null, string? ActKey = null, string? ActWord = null);

public enum CheckInPart
{
    Identity,
    Visit,
    Contact,
    Coverage,
    Referral,
    Forms,
    Needs,
    Money,
    Mark,
}

public enum PayWay
{
    Cash,
    Card,
    Check,
    Split,
    Nothing,
}
