using Porchlight.Clinic.Api;
using F = Porchlight.Clinic.FieldsOf<Porchlight.Clinic.Organisation>;

namespace Porchlight.Clinic;

internal sealed class OrganisationSetup() : SetupKind<Organisation, OrganisationId>("organisation", "Organization", "Organization", id => new Organisation { Id = id })
{
    public override bool IsOnlyOne => true;

    protected override IReadOnlyList<SetupField<Organisation>> Form { get; } =
    [
        F.Text("name", "Name", row => row.Name, (row, value) => row.Name = value, 60) with { InList = true, Note = "As payers know it: it goes into every question about coverage." },
        F.Text("shortName", "Short name", row => row.ShortName, (row, value) => row.ShortName = value, 30) with { Note = "Stands before the site at the top of every page." },
        F.Checked("npi", "NPI", row => row.Npi, (row, value) => row.Npi = value, typed => Npi.Read(typed).Map(npi => npi.Value)) with { InList = true, Needed = true },
        F.Text("taxId", "Tax ID", row => row.TaxId, (row, value) => row.TaxId = value, 10),
        F.Checked("phone", "Phone", row => row.Phone, (row, value) => row.Phone = value, Forms.Phone) with { InList = true, Needed = true },
        F.Text("email", "E-mail", row => row.Email, (row, value) => row.Email = value, 100),
        F.Text("line", "Street", row => row.Line, (row, value) => row.Line = value, 100),
        F.Text("city", "City", row => row.City, (row, value) => row.City = value, 60),
        F.Checked("state", "State", row => row.State, (row, value) => row.State = value, Forms.State) with { Needed = true },
        F.Checked("zip", "ZIP", row => row.Zip, (row, value) => row.Zip = value, Forms.Zip) with { Needed = true },
    ];
}
