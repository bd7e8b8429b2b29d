using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Porchlight.X12.Tests;

/// <summary>The payer simulator as its own process on a free port; it ends with the tests.</summary>
public sealed class PayerProcess : IAsyncLifetime
{
    private Process? _process;

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(20) };

    public async ValueTask InitializeAsync()
    {
        // bin/Debug/net10.0 of the tests → the same of the simulator.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = output.Parent!.Name;
        var root = output.Parent.Parent!.Parent!.Parent!.Parent!.FullName;
        var dll = Path.Combine(root, "sims", "Payer", "bin", configuration, output.Name, "Payer.dll");
        _process = Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } p && Path.GetFileNameWithoutExtension(p) == "dotnet" ? p : "dotnet",
            [dll, "--port", "0", "--seed", "7", "--until-stdin-closes", "true"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var ready = await _process.StandardOutput.ReadLineAsync();
        Http.BaseAddress = new Uri(ready!.Split(' ')[1]);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _process!.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public Task ControlAsync(object order) => Http.PostAsJsonAsync("/control", order);

    public static CoreEnvelope Envelope(string payload, string type = CoreEnvelope.EligibilityRequest) => new()
    {
        PayloadType = type,
        PayloadId = Guid.NewGuid().ToString(),
        TimeStamp = "2026-12-01T13:05:00Z",
        SenderId = "CLINIC01",
        ReceiverId = "PAYER01",
        Payload = payload,
    };

    public static EligibilityInquiry Ask(string member, string trace = "T1") => new()
    {
        Payer = new("EXAMPLE HEALTH PLAN", "99999"),
        Provider = new("RIVERSIDE FAMILY CLINIC", "1234567893"),
        Subscriber = new() { LastName = "SAMPLE", FirstName = "DANA", MemberId = member, BirthDate = new(1984, 5, 17) },
        Trace = trace,
        TraceOriginator = "9111222333",
        Reference = "R-" + trace,
        ServiceTypes = ["30", "98"],
        ServiceDate = new(2026, 12, 3),
        At = new DateTime(2026, 12, 1, 13, 5, 0),
    };

    public static string Text(EligibilityInquiry inquiry) => InterchangeWriter.ToText(inquiry.ToInterchange(Samples.Header));

    public async Task<CoreEnvelope> SendAsync(CoreEnvelope envelope)
    {
        var (body, contentType) = CoreMultipart.Write(envelope);
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using var response = await Http.PostAsync("/core/eligibility", content);
        response.EnsureSuccessStatusCode();
        return CoreMultipart.Read(await response.Content.ReadAsByteArrayAsync(), response.Content.Headers.ContentType!.ToString())!;
    }

    public async Task<CoreEnvelope> SendSoapAsync(CoreEnvelope envelope)
    {
        using var content = new StringContent(CoreSoap.WriteRequest(envelope), Encoding.UTF8, MediaTypeHeaderValue.Parse(CoreSoap.ContentType));
        using var response = await Http.PostAsync("/core/eligibility", content);
        return CoreSoap.Read(await response.Content.ReadAsStringAsync())!;
    }

    public async Task<EligibilityAnswer> AnswerAsync(string member)
    {
        var reply = await SendAsync(Envelope(Text(Ask(member))));
        return Assert.Single(Assert.IsType<PayerReply.Answered>(PayerReply.Read(Encoding.UTF8.GetBytes(reply.Payload))).Answers);
    }
}
