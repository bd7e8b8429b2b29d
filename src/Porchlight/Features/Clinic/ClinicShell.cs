using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;

namespace Porchlight.Clinic;

/// <summary>Where and when we are, at the top of every page: "Maple Street, Main" and "Tue, Nov 24 · 9:41 AM Central".</summary>
internal sealed class ClinicShell(ClinicDirectory clinic, Who who, IClock clock, Words words) : IShellPart
{
    public async ValueTask AddAsync(ShellModel shell, CancellationToken cancellationToken)
    {
        var now = await clinic.NowAsync(cancellationToken);
        if (now.Sites.Find(who.Site) is not { } site)
        {
            return;
        }

        shell.Place = $"{now.Organisation.ShortName}, {site.Name}";
        shell.Now = clock.GetCurrentInstant().InZone(site.Zone);
        shell.Zone = words[site.ZoneWord];
    }
}
