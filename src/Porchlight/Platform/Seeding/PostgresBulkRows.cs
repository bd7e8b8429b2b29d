using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Seeding;

/// <summary>Binary COPY in one transaction, its columns made from the EF model.</summary>
internal sealed class PostgresBulkRows : IBulkRows
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    public PostgresBulkRows(NpgsqlDataSource source)
    {
        _connection = source.OpenConnection();
        _transaction = _connection.BeginTransaction();
        Db = new PostgresPorchlightDb(new DbContextOptionsBuilder<PostgresPorchlightDb>().UseNpgsql(_connection, npgsql => npgsql.UseNodaTime())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);
        Db.Database.UseTransaction(_transaction);
    }

    public PorchlightDb Db { get; }

    public long Insert<TRow>(IEnumerable<TRow> rows)
        where TRow : class
    {
        var type = Db.Model.FlatType(typeof(TRow));
        var columns = type.GetProperties().Select(property => new Column(property)).ToList();
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        using var copy = _connection.BeginBinaryImport($"copy \"{type.GetTableName()}\" ({names}) from stdin (format binary)");
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (var column in columns)
            {
                column.Write(copy, row);
            }
        }

        return (long)copy.Complete();
    }

    public Task CommitAsync(CancellationToken cancellationToken) => _transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter _getter = property.GetGetter();
        private readonly ValueConverter? _converter = property.GetTypeMapping().Converter;
        // Without the length: "character varying(60)" is a column, "character varying" a type.
        private readonly string _type = property.GetColumnType().Split('(')[0];

        public string Name { get; } = property.GetColumnName();

        public void Write(NpgsqlBinaryImporter copy, object row)
        {
            var value = _getter.GetClrValue(row);
            var stored = value is null ? null : _converter?.ConvertToProvider(value) ?? value;
            if (stored is null)
            {
                copy.WriteNull();
            }
            else
            {
                copy.Write(stored, _type);
            }
        }
    }
}
