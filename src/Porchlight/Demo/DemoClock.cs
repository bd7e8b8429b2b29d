using NodaTime;
using NodaTime.Text;
using Porchlight.Platform.Access;

namespace Porchlight.Demo;

/// <summary>
/// The practice's clock, set ahead or back and running on: whoever tries the demo at night can see it on a busy morning. The outside
/// parties are set the same; authenticator apps are not, since they are on real phones.
/// </summary>
internal sealed class DemoClock(Duration ahead) : IClock
{
    public Duration Ahead => ahead;

#pragma warning disable RS0030 // A clock of its own, composed here as the platform composes the real one.
    private static readonly IClock _world = SystemClock.Instance;
#pragma warning restore RS0030

    /// <summary>Reads <c>2026-11-24T09:41</c>, a time at the home site, with or without seconds; nothing is the present. Null when it is no time.</summary>
    public static DemoClock? Read(string? at, DateTimeZone zone)
    {
        if (at is null)
        {
            return new DemoClock(Duration.Zero);
        }

        var read = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(at);
        read = read.Success ? read : LocalDateTimePattern.GeneralIso.Parse(at);
        return read.Success ? new DemoClock(zone.AtLeniently(read.Value).ToInstant() - _world.GetCurrentInstant()) : null;
    }

    public Instant GetCurrentInstant() => _world.GetCurrentInstant() + ahead;

    public void Replace(IServiceCollection services)
    {
        services.AddSingleton<IClock>(this);
        services.AddSingleton(new AuthenticatorTime(_world));
    }
}
