using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Porchlight.Platform.Commands;

/// <summary>Reads an engine's "no" as a refusal: a unique key that somebody else holds, or a row that changed meanwhile.</summary>
internal static class Clash
{
    public static Refusal RecordChanged { get; } =
        new("record.changed", "Someone else changed this a moment ago. Nothing of yours was lost. Look at both and choose.");

    public static Refusal? Of(Exception exception, Act act) => exception switch
    {
        DbUpdateConcurrencyException => RecordChanged,
        _ => act.ClashOf(TableOf(exception)),
    };

    /// <summary>The table whose unique key was violated, null when it was something else.</summary>
    public static string? TableOf(Exception? exception) => exception switch
    {
        null => null,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } unique => unique.TableName,
        // "SQLite Error 19: 'UNIQUE constraint failed: scheduling_cell.Resource, scheduling_cell.Cell'."
        SqliteException { SqliteErrorCode: 19 } unique when After(unique.Message, "UNIQUE constraint failed: ") is { } rest => rest.Split('.')[0],
        _ => TableOf(exception.InnerException),
    };

    private static string? After(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? null : text[(at + mark.Length)..];
    }
}
