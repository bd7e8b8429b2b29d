namespace Porchlight.Scheduling.Api;

/// <summary>
/// Where a visit stands, from booked to checked out, and how it may end otherwise (front-desk-operations.md §1). Stored by number:
/// append, never renumber. Which may follow which is in <c>VisitStates</c>.
/// </summary>
public enum VisitState
{
    Booked = 0,
    Confirmed = 1,

    /// <summary>In the building; paperwork not yet done.</summary>
    Arrived = 2,

    /// <summary>Paperwork, ID, insurance and money are done.</summary>
    CheckedIn = 3,
    Roomed = 4,
    WithProvider = 5,
    ReadyForCheckout = 6,
    CheckedOut = 7,
    NoShow = 20,
    LeftWithoutBeingSeen = 21,
    CancelledByPatient = 22,
    CancelledByClinic = 23,

    /// <summary>Its place in the day was given up for another appointment, which names it.</summary>
    Rescheduled = 24,
    EnteredInError = 25,
}
