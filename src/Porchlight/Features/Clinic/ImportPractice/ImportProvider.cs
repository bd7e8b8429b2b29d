using Microsoft.EntityFrameworkCore;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;

namespace Porchlight.Clinic;

/// <summary>A clinician as another system tells it. Nobody can be booked with them before the administrator gives them a site and takes
/// them out of retirement.</summary>
/// <param name="Npi">Checked; empty when none was told or its check digit is off.</param>
internal sealed record ImportProvider(string Name, string Family, string Given, string Credential, ProviderKind Kind, string Npi) : Command<ImportedLine>;

internal sealed class ImportProviderHandler : IHandle<ImportProvider, ImportedLine>
{
    private const int AfterAllOthers = 1000;

    public async Task<Decision<ImportedLine>> Handle(ImportProvider command, Act act, CancellationToken cancellationToken)
    {
        if (await FindAsync(act.Db, command, cancellationToken) is { } there)
        {
            return new ImportedLine(there, false);
        }

        var provider = new Provider
        {
            Id = ProviderId.New(),
            Name = command.Name,
            Family = command.Family,
            Given = command.Given,
            Credential = command.Credential,
            Kind = command.Kind,
            Npi = command.Npi,
            Place = AfterAllOthers,
            IsActive = false,
        };
        act.Db.Add(provider);
        act.About(provider.Id);
        act.Changed(ClinicDirectory.Topic);
        return new ImportedLine(provider.Id.Value, true);
    }

    public static async Task<Guid?> FindAsync(PorchlightDb db, ImportProvider told, CancellationToken cancellationToken)
    {
        var providers = await db.Set<Provider>().AsNoTracking().ToListAsync(cancellationToken);
        var name = PersonName.Fold(told.Family + told.Given);
        return (providers.Find(provider => told.Npi.Length > 0 && provider.Npi == told.Npi)
            // Two of one name are told apart by their numbers.
            ?? providers.Find(provider => (told.Npi.Length == 0 || provider.Npi.Length == 0) && PersonName.Fold(provider.Family + provider.Given) == name))?.Id.Value;
    }
}
