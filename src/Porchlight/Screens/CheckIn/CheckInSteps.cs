using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Coverage.Api;
using Porchlight.Payments;
using Porchlight.Payments.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.CheckIn;

internal sealed record StepFacts(
    AppointmentCard Visit, PatientCard Patient, SiteInfo Site, VisitTypeInfo? Type, string Provider, CoverageCard? Plan, DueToday Due, CardIntent? Card,
    NothingCollected? Nothing, Instant Now) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}

/// <summary>
/// The nine steps in the order of front-desk-operations.md §3, each from the room that knows it. They can be done in any order, and "cannot
/// tell" counts as passable.
/// </summary>
internal sealed class CheckInSteps(Words T, Who who)
{
    public IReadOnlyList<CheckInStep> Of(StepFacts facts) =>
        [Identity(facts), Visit(facts), Contact(facts), Coverage(facts), Referral(facts), Forms(), Needs(facts), Money(facts), Mark(facts)];

    private CheckInStep Identity(StepFacts facts) => facts.Visit.IdentityConfirmed is { } said
        ? new(CheckInPart.Identity, GlyphState.Ready, T["Name and birth date"], T["said by the patient at {0}", facts.Site.TimeOf(said).Say()])
        : new(CheckInPart.Identity, GlyphState.Todo, T["Name and birth date"], facts.Visit.State >= VisitState.CheckedIn ? T["nobody wrote down that they said it"] : T["said by the patient, ID seen"]);

    private CheckInStep Visit(StepFacts facts)
    {
        var where = $"{facts.Site.TimeOf(facts.Visit.Start).Say(bare: true)} {facts.Provider}, {facts.Site.Name}";
        return facts.Visit.Date != facts.Site.Today(facts.Now) ? new(CheckInPart.Visit, GlyphState.Stop, T["Another day"], T["this visit is on {0}", facts.Visit.Date.Say()])
            : who.Site is { } here && here != facts.Visit.Site ? new(CheckInPart.Visit, GlyphState.Stop, T["Another site"], where)
            : new(CheckInPart.Visit, GlyphState.Ready, T["Right visit"], where);
    }

    private CheckInStep Contact(StepFacts facts)
    {
        List<string> missing = [];
        missing.AddRange(facts.Patient.Address is null ? [T["address"]] : []);
        missing.AddRange(facts.Patient.Phone is null ? [T["phone"]] : []);
        return new(
            CheckInPart.Contact, missing.Count == 0 ? GlyphState.Ready : GlyphState.Todo, T["Address, phone, email"],
            missing.Count == 0 ? T["read back, nothing missing"] : T["missing: {0}", string.Join(", ", missing)], $"/patients/{facts.Patient.Id}/edit", "E", T["change"]);
    }

    private CheckInStep Coverage(StepFacts facts) => facts.Plan is null
        ? new(CheckInPart.Coverage, GlyphState.Todo, T["Coverage"], T["no plan on file"], $"/patients/{facts.Patient.Id}", "V", T["add one"])
        : new(
            CheckInPart.Coverage,
            facts.Plan.Outcome switch
            {
                CoverageOutcome.Active => GlyphState.Ready,
                CoverageOutcome.Inactive => GlyphState.Stop,
                CoverageOutcome.CannotTell => GlyphState.CannotTell,
                CoverageOutcome.Asking => GlyphState.OnItsWay,
                _ => GlyphState.Todo,
            },
            T["Coverage"], $"{facts.Plan.Say} {facts.Plan.NextStep}".Trim(), $"/patients/{facts.Patient.Id}", "V", T["look"]);

    private CheckInStep Referral(StepFacts facts) => facts.Type switch
    {
        { NeedsReferral: true, NeedsAuthorization: true } => new(CheckInPart.Referral, GlyphState.Todo, T["Referral or authorization"], T["this visit needs both: look before it starts"]),
        { NeedsReferral: true } => new(CheckInPart.Referral, GlyphState.Todo, T["Referral or authorization"], T["this visit needs a referral: look before it starts"]),
        { NeedsAuthorization: true } => new(CheckInPart.Referral, GlyphState.Todo, T["Referral or authorization"], T["this visit needs an authorization: look before it starts"]),
        _ => new(CheckInPart.Referral, GlyphState.NotNeeded, T["Referral or authorization"], T["not needed for this visit"]),
    };

    private CheckInStep Forms() => new(CheckInPart.Forms, GlyphState.NotNeeded, T["Forms"], T["none due"]);

    private CheckInStep Needs(StepFacts facts)
    {
        if (facts.Patient.NeedsInterpreter)
        {
            return new(CheckInPart.Needs, GlyphState.Todo, T["Interpreter"], T["speaks {0}: ask for one", T[Registration.Languages.NameOf(facts.Patient.Language)]]);
        }

        var needs = facts.Patient.Flags.Any(flag => flag is PatientFlag.HardOfHearing or PatientFlag.LowVision or PatientFlag.StepFreeRoute);
        return needs ? new(CheckInPart.Needs, GlyphState.Todo, T["Needs"], T["see the notes at the name"]) : new(CheckInPart.Needs, GlyphState.NotNeeded, T["Interpreter, needs"], T["none asked for"]);
    }

    private CheckInStep Money(StepFacts facts) => facts switch
    {
        { Card.State: IntentState.Unknown } => new(CheckInPart.Money, GlyphState.CannotTell, T["Money"], T["the card terminal did not tell us"], "#pay", "P", T["look"]),
        { Card.IsOpen: true } => new(CheckInPart.Money, GlyphState.OnItsWay, T["Money"], T["the card is on its way"], "#pay", "P", T["look"]),
        { Nothing: not null } when facts.Due.Total > Porchlight.Money.Zero => new(CheckInPart.Money, GlyphState.NotNeeded, T["Money"], T["nothing today"], "#pay", "P", T["take"]),
        { Due.IsCopayKnown: false, Due.Total.Cents: 0 } when facts.Plan is not null => new(CheckInPart.Money, GlyphState.CannotTell, T["Money"], T["the plan did not say the copay"], "#pay", "P", T["take"]),
        _ when facts.Due.Total == Porchlight.Money.Zero => new(CheckInPart.Money, GlyphState.Ready, T["Money"], T["nothing due today"], "#pay", "P", T["take"]),
        _ => new(CheckInPart.Money, GlyphState.Todo, T["Money"], T["{0} due today", facts.Due.Total], "#pay", "P", T["take"]),
    };

    private CheckInStep Mark(StepFacts facts) => facts.Visit.State >= VisitState.CheckedIn
        ? new(CheckInPart.Mark, GlyphState.Ready, T["Checked in"], facts.Visit.Ticket is { } ticket ? T["ticket {0}", ticket] : "")
        : new(CheckInPart.Mark, GlyphState.Todo, T["Mark checked in"], T["and tell them how long it takes"]);
}
