namespace Porchlight.AuditTrail;

/// <summary>
/// What an act is called. The trail keeps the name of the command or of the endpoint's audit kind; people read these words. A test fails
/// for an act that has none.
/// </summary>
internal static class ActWords
{
    private static readonly (string Words, string[] Acts)[] _table =
    [
        // Sign-in and sessions
        ("Signed in", ["OpenSession"]),
        ("Signed out", ["EndSession"]),
        ("Signed out everywhere else", ["EndAllSessions"]),
        ("Locked the screen", ["LockSession"]),
        ("Unlocked the screen", ["UnlockSession"]),
        ("Chose a site", ["ChooseSite", "site.chosen"]),
        ("Wrong password or code", ["CountFailure"]),
        ("Added a person", ["AddUser"]),
        ("Reset a person's sign-in", ["ResetUser"]),
        ("Disabled or enabled a person", ["DisableUser"]),
        ("Chose a password", ["ChooseFirstPassword", "ChangePassword"]),
        ("Added an authenticator", ["EnrolTotp"]),
        ("Renewed the recovery codes", ["RenewRecoveryCodes"]),
        ("Added a passkey", ["AddPasskey"]),
        ("Removed a passkey", ["RemovePasskey"]),
        ("Asked for a page", ["request"]),
        ("Ran a verb", ["verb.run"]),
        // The trail itself
        ("Opened the audit room", ["audit.viewed"]),
        ("Looked at who opened this chart", ["audit.patient.viewed"]),
        ("Printed who opened this chart", ["audit.patient.printed"]),
        // Registration
        ("Opened the chart", ["patient.viewed", "call.chart-opened"]),
        ("Registered the patient", ["RegisterPatient", "patient.registered"]),
        ("Opened the registration form", ["patient.drafted"]),
        ("Edited the chart", ["EditPatient", "patient.edited"]),
        ("Confirmed who they are", ["ConfirmIdentity"]),
        ("Searched for a patient", ["patients.searched"]),
        ("Compared like patients", ["patients.compared"]),
        ("Saw parked work", ["parked.viewed"]),
        ("Imported the patient", ["ImportPatient"]),
        ("Imported somebody around the patient", ["ImportRelation"]),
        ("Opened the chart by a reason or by what they said", ["OpenChart"]),
        ("Restricted the chart or lifted it", ["RestrictChart"]),
        ("Broke the glass", ["BreakGlass"]),
        ("Asked for a restricted chart", ["AskForChart"]),
        ("Reviewed an opening", ["ReviewChartPass"]),
        ("Looked at an opening", ["opening.viewed"]),
        // Schedule
        ("Saw the visit", ["appointment.viewed"]),
        ("Saw the day's list", ["day.viewed", "day.listed"]),
        ("Opened a booking", ["booking.opened", "place.held", "place.released", "HoldPlace", "ReleaseHold", "HoldSlot"]),
        ("Booked a visit", ["BookAppointment", "booking.made"]),
        ("Moved the visit", ["MoveAppointment", "booking.moved"]),
        ("Cancelled the visit", ["CancelAppointment"]),
        ("Changed where the visit stands", ["ConfirmVisit", "ArriveVisit", "CheckInVisit", "RoomVisit", "StartVisit", "FinishVisit", "CheckOutVisit", "MarkNoShow", "MarkLeftWithoutBeingSeen", "StepVisitBack", "visit.*"]),
        ("Undid the last step", ["UndoVisitAct"]),
        ("Saw the way to the room", ["directions.viewed"]),
        // Desk
        ("Saw the desk", ["desk.viewed"]),
        ("Saw the lobby", ["lobby.viewed"]),
        ("Promised a time", ["PromiseTime", "lobby.promised", "SettlePromise", "lobby.promise-opened"]),
        ("Opened the check-in", ["checkin.opened"]),
        ("Finished the check-in", ["checkin.finished"]),
        ("Opened the check-out", ["checkout.opened"]),
        ("Finished the check-out", ["checkout.finished"]),
        ("Took a check-out back", ["checkout.undone"]),
        ("Saw the work queue", ["work.viewed"]),
        ("Took, raised or settled work", ["TakeWork", "RaiseWork", "SettleWork", "CauseGone", "work.taken", "work.settled"]),
        // Coverage
        ("Saw the coverage", ["coverage.viewed", "coverage.list-viewed", "coverage.message-viewed", "coverage.source-viewed"]),
        ("Added a coverage", ["AddCoverage", "ImportCoverage", "coverage.added"]),
        ("Changed a coverage", ["ChangeCoverage", "coverage.changed"]),
        ("Ended a coverage", ["EndCoverage", "coverage.ended"]),
        ("Asked the payer", ["VerifyCoverage", "VerifyForVisit", "coverage.asked"]),
        ("Settled what the payer said", ["coverage.settled", "SettleByHand"]),
        // Money
        ("Saw the bill", ["bill.viewed"]),
        ("Saw the payments", ["payments.listed"]),
        ("Took a payment", ["TakeCash", "TakePayment", "StartCardPayment", "CancelCardPayment", "HearTerminal", "HearGivenBack", "RecordNothing", "card.heard", "card.stopped"]),
        ("Charged the visit", ["ChargeVisit"]),
        ("Saw the receipt", ["receipt.viewed"]),
        ("Printed the receipt", ["receipt.printed", "PrintReceipt"]),
        ("Asked to void a payment", ["AskVoid", "receipt.void-asked"]),
        ("Voided a payment", ["VoidReceipt", "receipt.voided"]),
        // Calls and messages
        ("Saw the call", ["call.viewed", "call.heard", "HearCall"]),
        ("Answered or finished a call", ["AnswerCall", "WrapUpCall", "PromiseCallBack", "call.*"]),
        ("Verified a caller", ["VerifyCaller"]),
        ("Saw the messages", ["messages.viewed"]),
        ("Wrote or sent a message", ["WriteVisitMessages", "MarkSent", "TellMessage", "SettleMessage", "message.told", "message.*"]),
        ("Heard from the patient by text", ["ReceiveText", "RecordReply", "message.received"]),
        // Records
        ("Saw a document", ["document.viewed"]),
        ("Added a document", ["AddDocument", "document.added"]),
        ("Saw requests for records", ["records.viewed", "records.opened", "records.request-viewed"]),
        ("Logged a request for records", ["LogRequest", "records.logged"]),
        ("Extended a request for records", ["ExtendRequest", "records.extended"]),
        ("Closed a request for records", ["CloseRequest", "records.closed"]),
        // The practice
        ("Changed the practice's set-up", ["ChangePractice", "practice.changed"]),
        ("Imported what an older system had", ["ImportOutsideOrganisation", "ImportPayer", "ImportProvider", "ImportRoom", "ImportSite", "ImportVisitType", "ImportVisit", "KeepFhirResource", "RecordPastVisit"]),
    ];

    private static readonly Dictionary<string, string> _words =
        _table.SelectMany(row => row.Acts.Select(act => (act, row.Words))).ToDictionary(pair => pair.act, pair => pair.Words);

    public static IReadOnlyCollection<string> Sentences => [.. _table.Select(row => row.Words)];

    /// <summary>English, the key of its translation; an act of a later version by its own name.</summary>
    public static string Of(string act) => Find(act) ?? act;

    /// <summary>Acts that come in families (<c>visit.room</c>, <c>visit.ready</c>) share the words of <c>visit.*</c>.</summary>
    public static string? Find(string act) => _words.GetValueOrDefault(act) ?? _words.GetValueOrDefault($"{act.Split('.')[0]}.*");
}
