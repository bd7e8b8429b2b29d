namespace Porchlight.Platform.Audit;

/// <summary>Puts an entry on the trail that belongs to no command: something was shown, someone was denied.</summary>
public interface IAuditWriter
{
    /// <summary>Returns when the entry is durable; only then may what it tells of leave the server.</summary>
    Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken = default);
}
