using Porchlight.Clinic.Api;
using F = Porchlight.Clinic.FieldsOf<Porchlight.Clinic.Fee>;

namespace Porchlight.Clinic;

internal sealed class FeeSetup() : SetupKind<Fee, FeeId>("fees", "Fees", "Fee", id => new Fee { Id = id })
{
    public override (string Table, Refusal Why)? Taken => ("clinic_fee", new Refusal("setup.fee-taken", "This visit type has a fee from that day on.", "from"));

    protected override IReadOnlyList<SetupField<Fee>> Form { get; } =
    [
        F.Choice<VisitTypeId>("visitTypeId", "Visit type", row => row.VisitTypeId, (row, value) => row.VisitTypeId = value!.Value,
            clinic => clinic.VisitTypes.Active.Select(type => new Choice(type.Id.ToString(), type.Name))) with { InList = true },
        F.Checked("chargeCode", "Charge code", row => row.ChargeCode, (row, value) => row.ChargeCode = value, Forms.Code) with { InList = true, Needed = true, Note = "Your own, such as MS-FU." },
        F.Text("description", "On the bill", row => row.Description, (row, value) => row.Description = value, 100) with { InList = true },
        F.Amount("amount", "Amount", row => row.Amount, (row, value) => row.Amount = value) with { InList = true },
        F.Date("from", "From day", row => row.From, (row, value) => row.From = value) with { InList = true },
        InUse,
    ];
}
