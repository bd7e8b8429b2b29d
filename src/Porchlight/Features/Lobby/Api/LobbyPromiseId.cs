namespace Porchlight.Lobby.Api;

public readonly record struct LobbyPromiseId(Guid Value) : IId<LobbyPromiseId>
{
    public static LobbyPromiseId New() => IId<LobbyPromiseId>.New();

    public static LobbyPromiseId From(Guid value) => new(value);

    public static bool TryParse(string? text, out LobbyPromiseId id) => IId<LobbyPromiseId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}
