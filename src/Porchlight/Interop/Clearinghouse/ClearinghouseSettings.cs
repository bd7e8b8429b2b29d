namespace Porchlight.Clearinghouse;

/// <summary>Configuration <c>Porchlight:Clearinghouse</c>.</summary>
internal sealed record ClearinghouseSettings
{
    /// <summary>Where CORE real-time questions go; none means that no payer is asked electronically.</summary>
    public Uri? Url { get; init; }

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>ISA06, GS02 and the CORE SenderID.</summary>
    public string SenderId { get; init; } = "MAPLESTREET";

    /// <summary>ISA08, GS03 and the CORE ReceiverID; names the partner of the control numbers.</summary>
    public string ReceiverId { get; init; } = "CLEARINGHOUSE";

    /// <summary>CORE's real-time limit.</summary>
    public int TimeoutSeconds { get; init; } = 20;

    /// <summary>ISA15 <c>P</c> instead of <c>T</c>: said by the installation, never by the program.</summary>
    public bool IsProduction { get; init; }

    public static ClearinghouseSettings From(IConfiguration configuration) =>
        configuration.GetSection("Porchlight:Clearinghouse").Get<ClearinghouseSettings>() ?? new ClearinghouseSettings();

    public override string ToString() => $"Clearinghouse({ReceiverId})";
}
