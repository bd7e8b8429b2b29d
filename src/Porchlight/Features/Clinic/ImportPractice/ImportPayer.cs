using Microsoft.EntityFrameworkCore;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;

namespace Porchlight.Clinic;

/// <summary>A payer as another system tells it. No clearinghouse carries it until the administrator says which.</summary>
/// <param name="X12PayerId">NM109 of the payer, or a stand-in where none was told.</param>
internal sealed record ImportPayer(string Name, string X12PayerId, string Phone) : Command<ImportedLine>;

/// <summary>A line of the practice that an import found or made.</summary>
internal sealed record ImportedLine(Guid Id, bool IsNew);

internal sealed class ImportPayerHandler : IHandle<ImportPayer, ImportedLine>
{
    public async Task<Decision<ImportedLine>> Handle(ImportPayer command, Act act, CancellationToken cancellationToken)
    {
        if (await FindAsync(act.Db, command, cancellationToken) is { } there)
        {
            return new ImportedLine(there, false);
        }

        var payer = new Payer { Id = PayerId.New(), Name = command.Name, X12PayerId = command.X12PayerId, Phone = command.Phone, Kind = PayerKind.Commercial, Route = "none" };
        act.Db.Add(payer);
        act.About(payer.Id);
        act.Changed(ClinicDirectory.Topic);
        return new ImportedLine(payer.Id.Value, true);
    }

    public static async Task<Guid?> FindAsync(PorchlightDb db, ImportPayer told, CancellationToken cancellationToken)
    {
        var name = PersonName.Fold(told.Name);
        var payers = await db.Set<Payer>().AsNoTracking().ToListAsync(cancellationToken);
        return (payers.Find(payer => payer.X12PayerId == told.X12PayerId)
            ?? payers.Find(payer => payer.Synonyms.Prepend(payer.Name).Any(called => PersonName.Fold(called) == name)))?.Id.Value;
    }
}
