using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;

namespace Porchlight.Tests;

/// <summary>
/// The card terminal's simulator as a process of its own, once per test run. Tests do not meet in it: a payment is known by its reference,
/// and trouble is told by its amount (sims/Terminal/README.md).
/// </summary>
internal static class TerminalSim
{
    private static readonly Lazy<Uri> _address = new(() => SimProcess.Start("Terminal"), LazyThreadSafetyMode.ExecutionAndPublication);
    private static readonly HttpClient _http = new();

    public static void Connect(WebApplicationBuilder builder)
    {
        builder.Configuration["Porchlight:Terminal:Url"] = _address.Value.ToString();
        builder.Configuration["Porchlight:Terminal:Key"] = "terminal-api-key";
    }

    /// <summary>How a payment stands in its own books; null when it has none of the reference.</summary>
    public static async Task<string?> StatusOfAsync(string reference)
    {
        var payments = await _http.GetFromJsonAsync<JsonElement>(new Uri(_address.Value, "control/payments"));
        return payments.EnumerateArray().Where(payment => payment.GetProperty("reference").GetString() == reference)
            .Select(payment => payment.GetProperty("status").GetString()).FirstOrDefault();
    }
}
