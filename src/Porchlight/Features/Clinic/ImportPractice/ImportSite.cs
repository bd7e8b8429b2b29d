using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;

namespace Porchlight.Clinic;

/// <summary>A place with a front door, as another system tells it: retired until the administrator sets its zone and hours.</summary>
internal sealed record ImportSite(string Name, string Line, string City, string State, string Zip, string Phone) : Command<ImportedLine>;

internal sealed class ImportSiteHandler : IHandle<ImportSite, ImportedLine>
{
    private const string ZoneOfNobody = "America/Chicago";

    private static readonly Refusal _noLetter = new("setup.no-letter", "Every letter for tickets is taken by a site. Retire one first.");

    public async Task<Decision<ImportedLine>> Handle(ImportSite command, Act act, CancellationToken cancellationToken)
    {
        var sites = await act.Db.Set<Site>().AsNoTracking().ToListAsync(cancellationToken);
        if (Find(sites, command) is { } there)
        {
            return new ImportedLine(there, false);
        }

        if (Letter(command.Name, [.. sites.Select(site => site.Letter[0])]) is not { } letter)
        {
            return _noLetter;
        }

        var site = new Site
        {
            Id = SiteId.New(),
            Name = command.Name,
            Letter = letter.ToString(),
            Zone = sites.OrderBy(found => found.Id.Value).FirstOrDefault(found => found.IsActive)?.Zone ?? ZoneOfNobody,
            Line = command.Line,
            City = command.City,
            State = command.State,
            Zip = command.Zip,
            Phone = command.Phone,
            Opens = new LocalTime(8, 0),
            Closes = new LocalTime(17, 0),
            IsActive = false,
        };
        act.Db.Add(site);
        act.About(site.Id);
        act.Changed(ClinicDirectory.Topic);
        return new ImportedLine(site.Id.Value, true);
    }

    public static async Task<Guid?> FindAsync(PorchlightDb db, ImportSite told, CancellationToken cancellationToken) =>
        Find(await db.Set<Site>().AsNoTracking().ToListAsync(cancellationToken), told);

    private static Guid? Find(List<Site> sites, ImportSite told)
    {
        var name = PersonName.Fold(told.Name);
        return sites.Find(site => PersonName.Fold(site.Name) == name && (told.Zip.Length == 0 || site.Zip.Length == 0 || site.Zip == told.Zip))?.Id.Value;
    }

    /// <summary>One of its own name, else any free one; a site that is not open needs no good one.</summary>
    private static char? Letter(string name, HashSet<char> taken) =>
        name.Where(char.IsAsciiLetter).Select(char.ToUpperInvariant)
            .Concat(Enumerable.Range('A', 26).Concat(Enumerable.Range('0', 10)).Concat(Enumerable.Range('\u0391', 600)).Select(code => (char)code))
            .Where(letter => char.IsAsciiDigit(letter) || char.IsUpper(letter))
            .Select(letter => (char?)letter)
            .FirstOrDefault(letter => !taken.Contains(letter!.Value));
}
