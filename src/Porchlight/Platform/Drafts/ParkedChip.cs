using System.Globalization;
using Porchlight.Platform.Access;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;

namespace Porchlight.Platform.Drafts;

/// <summary>"Parked 1" at the top right, while something begun waits elsewhere.</summary>
internal sealed class ParkedChip(OwnDrafts drafts, Who who, IHttpContextAccessor http, Words words) : IShellPart
{
    public async ValueTask AddAsync(ShellModel shell, CancellationToken cancellationToken)
    {
        if (who.User is not null && await drafts.CountAsync(http.HttpContext?.Request.Path.Value ?? "") is > 0 and var count)
        {
            shell.Chips.Add(new ShellChip(words["Parked"], count.ToString(CultureInfo.InvariantCulture), "/drafts", "clock-pause"));
        }
    }
}
