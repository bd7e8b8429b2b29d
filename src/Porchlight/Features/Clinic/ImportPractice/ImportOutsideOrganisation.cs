using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;

namespace Porchlight.Clinic;

/// <summary>An organisation that is no payer, as another system tells it; the practice itself is known by its NPI.</summary>
internal sealed record ImportOutsideOrganisation(string Name, string Npi, string Phone, string Line, string City, string State, string Zip) : Command<ImportedLine>;

internal sealed class ImportOutsideOrganisationHandler : IHandle<ImportOutsideOrganisation, ImportedLine>
{
    public async Task<Decision<ImportedLine>> Handle(ImportOutsideOrganisation command, Act act, CancellationToken cancellationToken)
    {
        if (await FindAsync(act.Db, command, cancellationToken) is { } there)
        {
            return new ImportedLine(there, false);
        }

        var organisation = new OutsideOrganisation
        {
            Id = OutsideOrganisationId.New(),
            Name = command.Name,
            Npi = command.Npi,
            Phone = command.Phone,
            Line = command.Line,
            City = command.City,
            State = command.State,
            Zip = command.Zip,
        };
        act.Db.Add(organisation);
        act.About(organisation.Id);
        return new ImportedLine(organisation.Id.Value, true);
    }

    public static async Task<Guid?> FindAsync(PorchlightDb db, ImportOutsideOrganisation told, CancellationToken cancellationToken)
    {
        if (told.Npi.Length > 0 && await db.Set<Organisation>().AsNoTracking().FirstOrDefaultAsync(row => row.Npi == told.Npi, cancellationToken) is { } us)
        {
            return us.Id.Value;
        }

        var found = await db.Set<OutsideOrganisation>().AsNoTracking()
            .Where(row => (told.Npi != "" && row.Npi == told.Npi) || (row.Name == told.Name && (told.Npi == "" || row.Npi == "")))
            .ToListAsync(cancellationToken);
        return found.Count == 0 ? null : found[0].Id.Value;
    }
}
