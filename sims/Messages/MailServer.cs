using System.Net;
using System.Net.Sockets;
using SmtpServer;

namespace Porchlight.Sims.Messages;

/// <summary>The mail server on <c>--smtp-port N</c> (0 or nothing = any free port), loopback only, no encryption, no sign-in.</summary>
internal sealed class MailServer(Postbox postbox, IConfiguration settings, IHostApplicationLifetime lifetime)
{
    public int Port { get; private set; }

    public void Start()
    {
        Port = settings.GetValue("smtp-port", 0) is var wanted and > 0 ? wanted : FreePort();
        var options = new SmtpServerOptionsBuilder()
            .ServerName("localhost")
            .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)))
            .Build();
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add((SmtpServer.Storage.IMessageStore)postbox);
        services.Add((SmtpServer.Storage.IMailboxFilter)postbox);
        var listening = new SmtpServer.SmtpServer(options, services).StartAsync(lifetime.ApplicationStopping);
        if (listening.IsFaulted)
        {
            throw new InvalidOperationException($"No mail server on port {Port}.", listening.Exception);
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
