using Microsoft.EntityFrameworkCore;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;

namespace Porchlight.Coverage;

/// <summary>A card as another system keeps it. Its payer is not asked now: a whole practice may come in at once, and the next visit asks.</summary>
internal sealed record ImportCoverage(PatientId Patient, CoverageDetails Details) : Command<ImportedCoverage>;

internal sealed record ImportedCoverage(CoverageId Coverage, bool IsNew);

internal sealed class ImportCoverageHandler : IHandle<ImportCoverage, ImportedCoverage>
{
    public async Task<Decision<ImportedCoverage>> Handle(ImportCoverage command, Act act, CancellationToken cancellationToken)
    {
        act.About(command.Patient);
        if (await FindAsync(act.Db, command, cancellationToken) is { } there)
        {
            return new ImportedCoverage(there, false);
        }

        var coverage = new PatientCoverage { Id = CoverageId.New(), Patient = command.Patient, AddedAt = act.Now };
        var order = command.Details.Order > 0 ? command.Details.Order : await NextOrderAsync(command, act, cancellationToken);
        (command.Details with { Order = order }).WriteTo(coverage);
        act.Db.Add(coverage);
        act.About(coverage.Id);
        act.Publish(new CoverageAdded(coverage.Id, coverage.Patient));
        act.Changed($"patient:{coverage.Patient}");
        return new ImportedCoverage(coverage.Id, true);
    }

    /// <summary>The same card: payer, number and first day.</summary>
    public static async Task<CoverageId?> FindAsync(PorchlightDb db, ImportCoverage told, CancellationToken cancellationToken)
    {
        var rows = await db.PatientCoverages.AsNoTracking().Where(row => row.Patient == told.Patient).ToListAsync(cancellationToken);
        return rows.Find(row => row.Payer == told.Details.Payer && row.MemberId.Compact == told.Details.MemberId.Compact
            && (row.From is null || told.Details.From is null || row.From == told.Details.From))?.Id;
    }

    private static async Task<int> NextOrderAsync(ImportCoverage command, Act act, CancellationToken cancellationToken)
    {
        var (from, to) = (command.Details.From, command.Details.To);
        var orders = await act.Db.PatientCoverages.Where(row => row.Patient == command.Patient
                && (row.To == null || from == null || row.To >= from) && (row.From == null || to == null || row.From <= to))
            .Select(row => row.Order).ToListAsync(cancellationToken);
        return orders.DefaultIfEmpty(0).Max() + 1;
    }
}
