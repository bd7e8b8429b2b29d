using Porchlight.Clinic.Api;
using F = Porchlight.Clinic.FieldsOf<Porchlight.Clinic.Provider>;

namespace Porchlight.Clinic;

internal sealed class ProviderSetup() : SetupKind<Provider, ProviderId>("providers", "Providers", "Provider", id => new Provider { Id = id, Place = 1000, Languages = ["en"] })
{
    public override (string Table, Refusal Why)? Taken => ("clinic_provider", new Refusal("setup.npi-taken", "Another provider has this NPI.", "npi"));

    protected override IReadOnlyList<SetupField<Provider>> Form { get; } =
    [
        F.Text("name", "Name at the desk", row => row.Name, (row, value) => row.Name = value, 60) with { InList = true, Note = "Such as Dr. Abara." },
        F.Text("given", "First name", row => row.Given, (row, value) => row.Given = value, 60, needed: false),
        F.Text("family", "Last name", row => row.Family, (row, value) => row.Family = value, 60),
        F.Text("credential", "Credential", row => row.Credential, (row, value) => row.Credential = value, 20, needed: false),
        F.Choice<ProviderKind>("kind", "Kind", row => row.Kind, (row, value) => row.Kind = value!.Value) with { InList = true },
        F.Checked("npi", "NPI", row => row.Npi, (row, value) => row.Npi = value, OwnNpi) with { InList = true, Note = "Ten digits. A team has none." },
        F.Text("specialty", "Specialty", row => row.Specialty, (row, value) => row.Specialty = value, 60) with { InList = true },
        F.Checked("taxonomyCode", "Taxonomy code", row => row.TaxonomyCode, (row, value) => row.TaxonomyCode = value, Forms.Taxonomy) with { Needed = true },
        F.Sites(row => row.SiteIds, (row, value) => row.SiteIds = value) with { InList = true },
        F.List("languages", "Languages", row => row.Languages, (row, value) => row.Languages = value, item => item.Length is 2 or 3) with { Note = "Such as en, es." },
        F.Tick("takesNewPatients", "Takes new patients", row => row.TakesNewPatients, (row, value) => row.TakesNewPatients = value),
        F.Number("place", "Place on the board", row => row.Place, (row, value) => row.Place = value!.Value, 0, 9999),
        InUse,
    ];

    protected override IEnumerable<Refusal> Rules(Provider row, ClinicSnapshot clinic)
    {
        if (row.Kind != ProviderKind.Team && row.Npi.Length == 0)
        {
            yield return new Refusal("setup.npi-needed", "A person who sees patients needs an NPI.", "npi");
        }
    }

    private static Decision<string> OwnNpi(string typed) => typed.Length == 0 ? "" : Npi.Read(typed).Map(npi => npi.Value);
}
