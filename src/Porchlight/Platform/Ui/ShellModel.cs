using NodaTime;

namespace Porchlight.Platform.Ui;

/// <summary>What stands around every page: where we are, what waits in which room, and the chips at the top right.</summary>
public sealed class ShellModel
{
    /// <summary>"Maple Street, Main".</summary>
    public string Place { get; set; } = "Porchlight";

    /// <summary>Date and time at the site; the page keeps it going by itself.</summary>
    public ZonedDateTime? Now { get; set; }

    /// <summary>"Central".</summary>
    public string Zone { get; set; } = "";

    /// <summary>Things waiting for this person, by the room's letter.</summary>
    public Dictionary<char, int> Badges { get; } = [];

    public List<ShellChip> Chips { get; } = [];
}

/// <summary>"Parked 1", "Drawer 2 open", "On a call 1:07". A lit chip is where the person is needed.</summary>
public sealed record ShellChip(string Text, string? Fact, string Path, string Icon, bool Lit = false, string? Key = null);

/// <summary>A feature's contribution to the shell of every page; keep it to one small read. Register it as scoped.</summary>
public interface IShellPart
{
    ValueTask AddAsync(ShellModel shell, CancellationToken cancellationToken);
}
