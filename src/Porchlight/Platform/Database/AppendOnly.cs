using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Porchlight.Platform.Database;

/// <summary>
/// Tables whose rows are never changed or deleted, held by the database itself: triggers refuse it to everybody, raw SQL under the
/// program's own role included. They are made after each migration, so that they belong to no migration and none can forget them.
/// </summary>
internal static class AppendOnly
{
    /// <summary>Said here too, because they are held at a start that has no model yet.</summary>
    public static readonly IReadOnlyList<string> Tables = ["payments_entry", "payments_payment", "payments_posting", "payments_receipt"];

    private const string Annotation = "Porchlight:AppendOnly";

    private const string RefuseOnPostgres =
        """
        create or replace function porchlight_append_only() returns trigger language plpgsql as
        $$ begin raise exception 'append-only: % is never changed', tg_table_name using errcode = 'restrict_violation'; end $$;
        """;

    public static EntityTypeBuilder<TRow> IsAppendOnly<TRow>(this EntityTypeBuilder<TRow> table)
        where TRow : class => table.HasAnnotation(Annotation, true);

    /// <summary>Makes the triggers that are not there.</summary>
    public static void Hold(DbConnection connection, bool isPostgres)
    {
        using var command = connection.CreateCommand();
        command.CommandText = (isPostgres ? RefuseOnPostgres : "") + string.Join('\n', Tables.Select(table => isPostgres ? OnPostgres(table) : OnSqlite(table)));
        command.ExecuteNonQuery();
    }

    /// <summary>What the model marks; a test holds the two to each other.</summary>
    internal static IEnumerable<string> MarkedIn(IReadOnlyModel model) =>
        model.GetEntityTypes().Where(type => type.FindAnnotation(Annotation) is not null).Select(type => type.GetTableName()!).Order();

    private static string OnPostgres(string table) =>
        $"""
        create or replace trigger {table}_append_only before update or delete on {table} for each row execute function porchlight_append_only();
        create or replace trigger {table}_never_emptied before truncate on {table} for each statement execute function porchlight_append_only();
        """;

    private static string OnSqlite(string table) =>
        $"""
        create trigger if not exists {table}_not_changed before update on {table} begin select raise(abort, 'append-only: {table} is never changed'); end;
        create trigger if not exists {table}_not_deleted before delete on {table} begin select raise(abort, 'append-only: {table} is never changed'); end;
        """;
}
