using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Porchlight.Platform.Database;

/// <summary>
/// Tables whose rows are never changed or deleted, held by the database itself: triggers refuse it to everybody, raw SQL under the
/// program's own role included. They are made after each migration, so that they belong to no migration and none can forget them.
/// </summary>
internal static class AppendOnly
{
    private const string Annotation = "Porchlight:AppendOnly";

    private const string RefuseOnPostgres =
        """
        create or replace function porchlight_append_only() returns trigger language plpgsql as
        $$ begin raise exception 'append-only: % is never changed', tg_table_name using errcode = 'restrict_violation'; end $$;
        """;

    public static EntityTypeBuilder<TRow> IsAppendOnly<TRow>(this EntityTypeBuilder<TRow> table)
        where TRow : class => table.HasAnnotation(Annotation, true);

    public static async Task HoldAsync(PorchlightDb db, CancellationToken cancellationToken)
    {
        var tables = db.Model.GetEntityTypes().Where(type => type.FindAnnotation(Annotation) is not null).Select(type => type.GetTableName()!).Order();
        var isPostgres = db is PostgresPorchlightDb;
        var statements = string.Join('\n', tables.Select(table => isPostgres ? OnPostgres(table) : OnSqlite(table)));
        await db.Database.ExecuteSqlRawAsync(isPostgres ? RefuseOnPostgres + statements : statements, cancellationToken);
    }

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
