using Porchlight.Clinic.Api;
using F = Porchlight.Clinic.FieldsOf<Porchlight.Clinic.Payer>;

namespace Porchlight.Clinic;

internal sealed class PayerSetup() : SetupKind<Payer, PayerId>("payers", "Payers", "Payer", id => new Payer { Id = id, Route = "clearinghouse" })
{
    public override (string Table, Refusal Why)? Taken => ("clinic_payer", new Refusal("setup.payer-id-taken", "Another payer has this number.", "x12PayerId"));

    protected override IReadOnlyList<SetupField<Payer>> Form { get; } =
    [
        F.Text("name", "Name", row => row.Name, (row, value) => row.Name = value, 80) with { InList = true },
        F.Checked("x12PayerId", "Payer number", row => row.X12PayerId, (row, value) => row.X12PayerId = value, Forms.X12PayerId) with { InList = true, Needed = true },
        F.Choice<PayerKind>("kind", "Kind", row => row.Kind, (row, value) => row.Kind = value!.Value) with { InList = true },
        new("route", "Asked through", Control.Choice, row => row.Route, PutRoute) { Needed = true, Choices = _ => [new("clearinghouse", "Clearinghouse"), new("none", "Phone only")] },
        F.Checked("memberIdPattern", "Form of the member ID", row => row.MemberIdPattern, (row, value) => row.MemberIdPattern = value, Forms.MemberIdPattern) with { InList = true, Note = "# a digit, @ a letter, ? either; all else as it is. Nothing here takes any." },
        F.List("synonyms", "Also called", row => row.Synonyms, (row, value) => row.Synonyms = value, item => item.Length <= 60, needed: false) with { Note = "What people and cards say, with commas between." },
        F.Checked("phone", "Phone", row => row.Phone, (row, value) => row.Phone = value, Forms.Phone) with { Needed = true },
        InUse,
    ];

    private static Refusal? PutRoute(Payer row, string typed)
    {
        if (typed is not ("clearinghouse" or "none"))
        {
            return new Refusal("setup.choose", "Choose one of the list.", "route");
        }

        row.Route = typed;
        return null;
    }
}
