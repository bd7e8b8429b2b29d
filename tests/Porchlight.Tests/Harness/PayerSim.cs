using System.Globalization;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;

namespace Porchlight.Tests;

/// <summary>
/// The payer simulator as a process of its own, once per test run; it ends with the run. Tests do not meet in it: what it does is told
/// per member number (sims/Payer/README.md).
/// </summary>
public static class PayerSim
{
    private static readonly Lazy<Uri> _address = new(() => SimProcess.Start("Payer"), LazyThreadSafetyMode.ExecutionAndPublication);
    private static readonly HttpClient _http = new();

    public static Uri Address => _address.Value;

    /// <summary>Lets the program ask this payer, and give up on it after two seconds instead of twenty.</summary>
    public static void Connect(WebApplicationBuilder builder) => Connect(builder, null);

    /// <param name="patience">How long the program waits for the payer; two seconds if not said.</param>
    public static void Connect(WebApplicationBuilder builder, Duration? patience)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Configuration["Porchlight:Clearinghouse:Url"] = new Uri(Address, "core/eligibility").ToString();
        builder.Configuration["Porchlight:Clearinghouse:TimeoutSeconds"] = (patience?.TotalSeconds ?? 2).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What the payer does with the coming questions about this member.</summary>
    public static async Task ScriptAsync(string memberId, string behaviour, int? seconds = null, int times = 1)
    {
        using var answer = await _http.PostAsJsonAsync(new Uri(Address, "control"), new { memberId, behaviour, seconds, times });
        answer.EnsureSuccessStatusCode();
    }
}
