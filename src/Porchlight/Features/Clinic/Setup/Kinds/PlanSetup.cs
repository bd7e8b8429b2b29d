using Porchlight.Clinic.Api;
using F = Porchlight.Clinic.FieldsOf<Porchlight.Clinic.Plan>;

namespace Porchlight.Clinic;

internal sealed class PlanSetup() : SetupKind<Plan, PlanId>("plans", "Plans", "Plan", id => new Plan { Id = id })
{
    public override (string Table, Refusal Why)? Taken => ("clinic_plan", new Refusal("setup.plan-taken", "This payer has a plan of that name.", "name"));

    protected override IReadOnlyList<SetupField<Plan>> Form { get; } =
    [
        F.Choice<PayerId>("payerId", "Payer", row => row.PayerId, (row, value) => row.PayerId = value!.Value,
            clinic => clinic.Payers.Active.Select(payer => new Choice(payer.Id.ToString(), payer.Name))) with { InList = true },
        F.Text("name", "Name", row => row.Name, (row, value) => row.Name = value, 80) with { InList = true },
        F.Text("kind", "Kind", row => row.Kind, (row, value) => row.Kind = value, 20) with { InList = true, Note = "As on the card: PPO, HMO, HDHP." },
        F.Tick("needsReferral", "Needs a referral", row => row.NeedsReferral, (row, value) => row.NeedsReferral = value),
        InUse,
    ];
}
