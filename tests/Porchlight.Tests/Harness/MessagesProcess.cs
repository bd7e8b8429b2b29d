using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Porchlight.Demo;

namespace Porchlight.Tests;

/// <summary>The provider of texts, calls and mail as a process of its own, and the strings behind its stage.</summary>
internal sealed class MessagesProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _control;

    private MessagesProcess(Process process, string url, string smtp)
    {
        (_process, Url) = (process, url);
        SmtpPort = smtp[(smtp.LastIndexOf(':') + 1)..];
        _control = new HttpClient { BaseAddress = new Uri(url) };
    }

    public string Url { get; }

    public string SmtpPort { get; }

    public static async Task<MessagesProcess> StartAsync()
    {
        var program = Directory.EnumerateFiles(Path.Combine(Architecture.Repository.Root, "sims/Messages/bin"), "Messages.dll", SearchOption.AllDirectories)
            .OrderByDescending(File.GetLastWriteTimeUtc).First();
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--until-stdin-closes", "true", "--port", "0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
        var lines = new List<string>();
        while (!lines.Exists(line => line.StartsWith("smtp ", StringComparison.Ordinal)))
        {
            lines.Add(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The messages simulator ended before it was ready."));
        }

        return new MessagesProcess(process, Simulators.After(lines, "ready"), Simulators.After(lines, "smtp"));
    }

    /// <summary>The desk sends and hears through this provider.</summary>
    public async Task ServeAsync(Desk desk)
    {
        var settings = desk.App.Configuration;
        settings["Porchlight:PublicUrl"] = desk.Address;
        settings["Porchlight:Messages:Url"] = Url;
        settings["Porchlight:Messages:AccountSid"] = "AC00000000000000000000000000000001";
        settings["Porchlight:Messages:AuthToken"] = "messages-auth-token";
        settings["Porchlight:Messages:From"] = "+12175550100";
        settings["Porchlight:Mail:Host"] = "127.0.0.1";
        settings["Porchlight:Mail:Port"] = SmtpPort;
        settings["Porchlight:Mail:From"] = "desk@maplestreet.example.org";

        // The first request of a program takes long, and the provider does not wait long.
        await _control.GetAsync(new Uri($"{desk.Address}/health/live"));
    }

    public async Task<JsonElement> AskAsync(string path) => await _control.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));

    public async Task<JsonElement> DoAsync(string path, object command)
    {
        var answer = await _control.PostAsJsonAsync(new Uri(path, UriKind.Relative), command);
        var text = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    public async ValueTask DisposeAsync()
    {
        _control.Dispose();
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _process.WaitForExitAsync(patience.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
