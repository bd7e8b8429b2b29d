using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Porchlight.Tests;

/// <summary>
/// A PostgreSQL of the test run's own: in a temporary folder, on a free port, gone afterwards. <c>PORCHLIGHT_TEST_POSTGRES</c> names one
/// that the caller started instead. PostgreSQL refuses to run as root; then it runs as the user <c>postgres</c>.
/// </summary>
public static class PostgresServer
{
    private static readonly Lazy<string> _connection = new(Start, LazyThreadSafetyMode.ExecutionAndPublication);
    private static int _databases;

    /// <summary>A connection string to a new database: empty, or a copy of the one that <paramref name="like"/> connects to.</summary>
    public static string NewDatabase(string? like = null)
    {
        var name = $"t{Interlocked.Increment(ref _databases)}_{Guid.CreateVersion7():n}";
        Execute($"create database {name}{TemplateOf(like)}");
        return new NpgsqlConnectionStringBuilder(_connection.Value) { Database = name, MaxPoolSize = 20 }.ConnectionString;
    }

    /// <summary>As the server's owner.</summary>
    public static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(_connection.Value);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static string TemplateOf(string? like) => like is null ? "" : $" template {new NpgsqlConnectionStringBuilder(like).Database}";

    private static string Start()
    {
        if (Environment.GetEnvironmentVariable("PORCHLIGHT_TEST_POSTGRES") is { Length: > 0 } given)
        {
            return given;
        }

        var bin = Directory.EnumerateDirectories("/usr/lib/postgresql").Order().Last() + "/bin";
        var port = FreePort();
        var folder = Directory.CreateTempSubdirectory("porchlight-pg-").FullName;
        Run("chown", "-R", "postgres", folder);
        AsPostgres($"{bin}/initdb -D {folder}/data -A trust -U postgres --locale=C.UTF-8 -E UTF8 >/dev/null");
        // Durability is not what these tests are about; the crash tests start a server of their own.
        AsPostgres($"{bin}/pg_ctl -D {folder}/data -w -l {folder}/log -o \"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200\" start >/dev/null");
        AfterAll.Do(() =>
        {
            AsPostgres($"{bin}/pg_ctl -D {folder}/data -m immediate stop >/dev/null");
            // Hundreds of databases are a hundred thousand files: they go while the next tests run.
            Process.Start(new ProcessStartInfo("rm", ["-rf", folder]))!.Dispose();
        });
        return $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Include Error Detail=false";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void AsPostgres(string command)
    {
        if (Environment.UserName == "root")
        {
            Run("su", "postgres", "-c", command);
        }
        else
        {
            Run("sh", "-c", command);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
        }
    }
}
