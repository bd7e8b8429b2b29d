namespace Porchlight.Platform.Ui;

/// <summary>An entry of the rail. Features register theirs; the shell shows those the person may enter.</summary>
public interface IRoom
{
    /// <summary>English screen word: Desk, Day, Calls, Coverage, Payments, Messages, Records, Lobby.</summary>
    string Name { get; }

    string Path { get; }

    /// <summary>The letter after <c>G</c>.</summary>
    char Letter { get; }

    int Order { get; }

    string Permission { get; }

    /// <summary>Name of the icon in the sprite.</summary>
    string Icon { get; }
}

/// <summary>A room that is just that.</summary>
public sealed record Room(string Name, string Path, char Letter, int Order, string Permission, string Icon) : IRoom;
