using Porchlight.Clinic.Api;
using F = Porchlight.Clinic.FieldsOf<Porchlight.Clinic.Interpreter>;

namespace Porchlight.Clinic;

internal sealed class InterpreterSetup() : SetupKind<Interpreter, InterpreterId>("interpreters", "Interpreters", "Interpreter", id => new Interpreter { Id = id })
{
    protected override IReadOnlyList<SetupField<Interpreter>> Form { get; } =
    [
        F.Text("name", "Name", row => row.Name, (row, value) => row.Name = value, 80) with { InList = true },
        F.Checked("language", "Language", row => row.Language, (row, value) => row.Language = value, Language) with { InList = true, Needed = true, Note = "Two letters such as es or vi; ase for American Sign Language." },
        F.Choice<InterpreterMode>("mode", "How", row => row.Mode, (row, value) => row.Mode = value!.Value) with { InList = true },
        F.Sites(row => row.SiteIds, (row, value) => row.SiteIds = value),
        InUse,
    ];

    private static Decision<string> Language(string typed) => typed.Length is 2 or 3 && typed.All(char.IsAsciiLetter)
        ? typed.ToLowerInvariant()
        : new Refusal("setup.language", "Two letters such as es, or three such as ase.");
}
