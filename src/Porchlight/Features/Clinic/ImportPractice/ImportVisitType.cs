using Microsoft.EntityFrameworkCore;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;

namespace Porchlight.Clinic;

/// <summary>The kind of visit that visits of another system have here. It is retired: nothing new is booked as it.</summary>
internal sealed record ImportVisitType : Command<ImportedLine>;

internal sealed class ImportVisitTypeHandler : IHandle<ImportVisitType, ImportedLine>
{
    private const string Code = "ELSEWHERE";

    public async Task<Decision<ImportedLine>> Handle(ImportVisitType command, Act act, CancellationToken cancellationToken)
    {
        if (await FindAsync(act.Db, cancellationToken) is { } there)
        {
            return new ImportedLine(there, false);
        }

        var type = new VisitType
        {
            Id = VisitTypeId.New(),
            Code = Code,
            Name = "Visit from another system",
            PatientName = "Earlier visit",
            PatientNameEs = "Visita anterior",
            NewMinutes = 15,
            EstablishedMinutes = 15,
            IsActive = false,
        };
        act.Db.Add(type);
        act.Changed(ClinicDirectory.Topic);
        return new ImportedLine(type.Id.Value, true);
    }

    public static async Task<Guid?> FindAsync(PorchlightDb db, CancellationToken cancellationToken) =>
        (await db.Set<VisitType>().AsNoTracking().FirstOrDefaultAsync(row => row.Code == Code, cancellationToken))?.Id.Value;
}
