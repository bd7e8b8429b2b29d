using System.Data;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Porchlight.Tests.Architecture;

/// <summary>A fingerprint of every table but the trail itself and the sessions that the test opens, so that a stray write shows.</summary>
internal static class Written
{
    private static readonly string[] _expected = ["audit_entry", "audit_seal", "access_session", "access_user", "platform_key_ring"];

    public static Task<Dictionary<string, string>> ByAsync(Desk desk) => desk.ReadAsync(async db =>
    {
        var prints = new Dictionary<string, string>();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Except(_expected).Order())
        {
            var connection = db.Database.GetDbConnection();
            if (connection.State != ConnectionState.Open)
            {
                await connection.OpenAsync();
            }

            await using var command = connection.CreateCommand();
            command.CommandText = $"select * from \"{table}\" order by 1, 2";
            await using var reader = await command.ExecuteReaderAsync();
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var rows = 0;
            while (await reader.ReadAsync())
            {
                rows++;
                var cells = new object[reader.FieldCount];
                reader.GetValues(cells);
                hash.AppendData(Encoding.UTF8.GetBytes(string.Join('|', cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture)))));
            }

            prints[table] = $"{rows} rows, {Convert.ToHexStringLower(hash.GetHashAndReset())[..12]}";
        }

        return prints;
    });

    public static async Task<IEnumerable<string>> DifferenceAsync(Desk desk, Dictionary<string, string> before)
    {
        var now = await ByAsync(desk);
        return [.. now.Where(table => before[table.Key] != table.Value).Select(table => $"{table.Key} changed while all was denied: {before[table.Key]} → {table.Value}")];
    }
}
