using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Commands;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>Somebody around a patient, as another system tells it. Whoever stands in that role here stays.</summary>
internal sealed record ImportRelation(PatientId Patient, RelationRole Role, PersonAround Person) : Command<ImportedRelation>;

internal sealed record ImportedRelation(PatientId Patient, bool IsNew);

internal sealed class ImportRelationHandler : IHandle<ImportRelation, ImportedRelation>
{
    public static Refusal Taken { get; } =
        new("registration.relation-taken", "Somebody else stands in this role already. Nothing was changed.");

    public async Task<Decision<ImportedRelation>> Handle(ImportRelation command, Act act, CancellationToken cancellationToken)
    {
        act.About(command.Patient);
        act.Note("role", command.Role);
        var name = command.Person.Name!;
        if (await act.Db.PatientRelations.FirstOrDefaultAsync(row => row.Patient == command.Patient && row.Role == command.Role, cancellationToken) is { } there)
        {
            return IsSame(there, name) ? new ImportedRelation(command.Patient, false) : Taken;
        }

        act.Db.Add(new PatientRelation
        {
            Patient = command.Patient,
            Role = command.Role,
            Family = name.Family,
            Given = name.Given,
            Born = command.Person.Born,
            Phone = command.Person.Phone?.Value,
            Relation = command.Person.Relation,
        });
        act.Publish(new PatientChanged(command.Patient, [command.Role.ToString()]));
        act.Changed($"patient:{command.Patient}");
        return new ImportedRelation(command.Patient, true);
    }

    public static bool IsSame(PatientRelation there, PersonName name) =>
        PersonName.Fold(there.Family + there.Given) == PersonName.Fold(name.Family + name.Given);
}
