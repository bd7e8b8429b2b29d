using System.CommandLine;
using Porchlight.Platform.Seeding;

namespace Porchlight.Platform.Cli;

/// <summary>The options every verb shares. Each verb makes its own, since an option belongs to one command.</summary>
public static class CommonOptions
{
    public static Option<string?> Data() => new("--data") { Description = "The data folder (default: data, or Porchlight:Data of the configuration)." };

    public static Option<bool> Json() => new("--json") { Description = "Print one JSON object instead of words." };

    public static Option<SeedSize> Practice() => new("--practice")
    {
        Description = "How large the seeded practice is: full (5,000 patients) or small (some sixty).",
        DefaultValueFactory = _ => SeedSize.Full,
    };

    /// <summary>Command-line arguments as configuration for <see cref="PorchlightApp.Build"/>.</summary>
    public static string[] Settings(string? data, params (string Key, string? Value)[] more) =>
    [
        .. new (string Key, string? Value)[] { ("Porchlight:Data", data) }.Concat(more)
            .Where(setting => setting.Value is not null).Select(setting => $"--{setting.Key}={setting.Value}"),
    ];
}
