namespace Porchlight.Platform.Seeding;

/// <summary>What one feature brings to a synthetic practice. Found in the assembly, made by the container, run once in a new database.</summary>
public interface ISeed
{
    /// <summary>Earlier ones first: a seed may build on what those before it left in the context.</summary>
    int Order { get; }

    /// <summary>
    /// Writes rows by <see cref="SeedContext.Insert{TRow}"/>. The same seed number, day and size make the same rows on every run and on
    /// both engines: chance and ids come from the context, time only from <see cref="SeedContext.Now"/>.
    /// </summary>
    Task SeedAsync(SeedContext context);
}

public enum SeedSize
{
    /// <summary>For tests and a first look: some sixty patients, the named ones among them.</summary>
    Small,

    /// <summary>For the demo: the whole practice of DESIGN.md.</summary>
    Full,
}

/// <param name="Number">Another number, another practice of the same kind.</param>
/// <param name="Now">The moment the practice is in; the day it falls on in <paramref name="HomeZone"/> is a clinic day.</param>
public sealed record SeedPlan(int Number, SeedSize Size, NodaTime.Instant Now, NodaTime.DateTimeZone HomeZone)
{
    /// <summary>People have passwords and sign in with them. The test's world has none: the hashing would be its slowest part.</summary>
    public bool WithSignIns { get; init; }

    /// <summary>The practice everyone shares (DESIGN.md), at home in the Central zone.</summary>
    public static SeedPlan Usual(SeedSize size, NodaTime.Instant now) => new(1, size, now, NodaTime.DateTimeZoneProviders.Tzdb["America/Chicago"]);
}
