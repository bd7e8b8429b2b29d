using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;

namespace Porchlight.Clinic;

/// <param name="Id">Null for a new line.</param>
/// <param name="Version">What the form was made from; null for a new line.</param>
/// <param name="Typed">Field name to what was typed. Nothing here is about a patient.</param>
internal sealed record ChangePractice(string Kind, Guid? Id, long? Version, IReadOnlyDictionary<string, string> Typed) : Command<Guid>;

internal sealed class ChangePracticeHandler(ClinicDirectory clinic) : IHandle<ChangePractice, Guid>
{
    public async Task<Decision<Guid>> Handle(ChangePractice command, Act act, CancellationToken cancellationToken)
    {
        act.Note("kind", command.Kind);
        if (SetupKinds.Find(command.Kind) is not { } kind)
        {
            return new Refusal("setup.no-such-kind", "The practice has no such list.");
        }

        if (command.Id is null && !await kind.MayAddAsync(act.Db, cancellationToken))
        {
            return new Refusal("setup.only-one", "There is one of these, and it is here already.");
        }

        var row = command.Id is { } id ? await kind.FindAsync(act.Db, id, cancellationToken) : kind.New();
        if (row is null)
        {
            return new Refusal("setup.gone", "This line is not there any more. Go back to the list.");
        }

        if (command.Id is not null && command.Version != row.Version)
        {
            return Clash.RecordChanged;
        }

        var before = kind.Read(row);
        var refusals = kind.Write(row, command.Typed);
        if (Refusal.FirstOf(refusals.Count > 0 ? refusals : kind.Check(row, await clinic.NowAsync(cancellationToken))) is { } why)
        {
            return why;
        }

        Leave(command, act, kind, row, before);
        return row.Key;
    }

    private static void Leave(ChangePractice command, Act act, SetupKind kind, ISetupRow row, Dictionary<string, string> before)
    {
        if (command.Id is null)
        {
            act.Db.Add((object)row);
        }

        if (kind.Taken is var (table, taken))
        {
            act.WhenTaken(table, taken);
        }

        act.Note("line", row.Key.ToString("n"));
        act.Note("fields", string.Join(' ', kind.Read(row).Where(field => before[field.Key] != field.Value).Select(field => field.Key)));
        act.Changed(ClinicDirectory.Topic);
    }
}
