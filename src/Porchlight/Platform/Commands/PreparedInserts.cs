using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Porchlight.Platform.Commands;

/// <summary>
/// One prepared INSERT per row type, made from the EF model, for rows that come in numbers. EF sends SQLite a statement per row and
/// tracks each; this is where a group commit gains its second half (WRITES.md §2).
/// </summary>
internal sealed class PreparedInserts(SqliteConnection connection, IModel model) : IDisposable
{
    private readonly Dictionary<Type, Insert> _inserts = [];

    public void Write(object row, SqliteTransaction transaction)
    {
        if (!_inserts.TryGetValue(row.GetType(), out var insert))
        {
            _inserts[row.GetType()] = insert = new Insert(connection, model.FindEntityType(row.GetType())
                ?? throw new InvalidOperationException($"{row.GetType().Name} is not a mapped row."));
        }

        insert.Execute(row, transaction);
    }

    public void Dispose()
    {
        foreach (var insert in _inserts.Values)
        {
            insert.Dispose();
        }
    }

    private sealed class Insert : IDisposable
    {
        private readonly SqliteCommand _command;
        private readonly (IProperty Property, ValueConverter? Converter)[] _columns;

        public Insert(SqliteConnection connection, IEntityType type)
        {
            _columns = [.. type.GetProperties().Select(property => (property, property.GetTypeMapping().Converter))];
            var names = string.Join(", ", _columns.Select(column => $"\"{column.Property.GetColumnName()}\""));
            var values = string.Join(", ", _columns.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"$p{i}")));
            _command = connection.CreateCommand();
#pragma warning disable CA2100 // Table and column names come from the model, never from a request.
            _command.CommandText = $"INSERT INTO \"{type.GetTableName()}\" ({names}) VALUES ({values})";
#pragma warning restore CA2100
            for (var i = 0; i < _columns.Length; i++)
            {
                _command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"$p{i}") });
            }

            _command.Prepare();
        }

        public void Execute(object row, SqliteTransaction transaction)
        {
            _command.Transaction = transaction;
            for (var i = 0; i < _columns.Length; i++)
            {
                var value = _columns[i].Property.GetGetter().GetClrValue(row);
                var stored = value is null ? null : _columns[i].Converter?.ConvertToProvider(value) ?? value;
                // EF keeps a Guid as upper-case text in SQLite; the driver does the same with a Guid parameter.
                _command.Parameters[i].Value = stored ?? DBNull.Value;
            }

            _command.ExecuteNonQuery();
        }

        public void Dispose() => _command.Dispose();
    }
}
