using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Porchlight.Demo;

/// <summary>A PostgreSQL of the demo's own, in its data folder, on a free loopback port. PostgreSQL refuses to run as root; then it runs as its own user.</summary>
internal sealed class DemoPostgres : IDisposable
{
    private readonly string _binaries;
    private readonly string _folder;
    private readonly string? _as;

    private DemoPostgres(string binaries, string folder, string? runAs) => (_binaries, _folder, _as) = (binaries, folder, runAs);

    public string Connection { get; private set; } = "";

    public static DemoPostgres Start(string dataFolder)
    {
        var versions = Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql").Order().ToList() : [];
        if (versions.Count == 0)
        {
            throw new InvalidOperationException("PostgreSQL is not installed (Debian: apt-get install postgresql).");
        }

        var folder = Path.Combine(Path.GetFullPath(dataFolder), "postgres");
        var server = new DemoPostgres(Path.Combine(versions[^1], "bin"), folder, Environment.UserName == "root" ? "postgres" : null);
        var fresh = !Directory.Exists(Path.Combine(folder, "data"));
        Directory.CreateDirectory(folder);
        if (server._as is not null)
        {
            Run("chown", "-R", server._as, folder);
            // Its user must be able to pass through ours to reach its own.
            Run("chmod", "o+x", Path.GetFullPath(dataFolder));
        }

        if (fresh)
        {
            server.Shell($"{server._binaries}/initdb -D '{folder}/data' -A trust -U postgres --locale=C.UTF-8 -E UTF8 >/dev/null");
        }

        var port = FreePort();
        server.Shell($"{server._binaries}/pg_ctl -D '{folder}/data' -w -l '{folder}/log' -o \"-p {port} -c unix_socket_directories='' -c listen_addresses=127.0.0.1 -c shared_buffers=256MB\" start >/dev/null");
        server.Connection = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres";
        return server;
    }

    public void Dispose() => Shell($"{_binaries}/pg_ctl -D '{_folder}/data' -m fast -w stop >/dev/null");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Shell(string command)
    {
        if (_as is null)
        {
            Run("sh", "-c", command);
        }
        else
        {
            Run("su", _as, "-s", "/bin/sh", "-c", command);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}.");
        }
    }
}
