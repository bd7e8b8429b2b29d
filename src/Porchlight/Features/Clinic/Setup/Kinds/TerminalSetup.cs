using Porchlight.Clinic.Api;
using F = Porchlight.Clinic.FieldsOf<Porchlight.Clinic.Terminal>;

namespace Porchlight.Clinic;

internal sealed class TerminalSetup() : SetupKind<Terminal, TerminalId>("terminals", "Card terminals", "Card terminal", id => new Terminal { Id = id })
{
    public override (string Table, Refusal Why)? Taken => ("clinic_terminal", new Refusal("setup.reader-taken", "Another terminal has this number.", "reader"));

    protected override IReadOnlyList<SetupField<Terminal>> Form { get; } =
    [
        F.Site(row => row.SiteId, (row, value) => row.SiteId = value!.Value),
        F.Text("name", "Name", row => row.Name, (row, value) => row.Name = value, 40) with { InList = true },
        F.Text("reader", "Number at the card processor", row => row.Reader, (row, value) => row.Reader = value, 60) with { InList = true },
        InUse,
    ];
}
