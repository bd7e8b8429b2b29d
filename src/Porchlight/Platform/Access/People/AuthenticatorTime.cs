using NodaTime;

namespace Porchlight.Platform.Access;

/// <summary>The time that authenticator apps go by: that of the world, also where the practice's clock was set for show (<c>demo --at</c>).</summary>
public sealed class AuthenticatorTime(IClock clock)
{
    public Instant Now => clock.GetCurrentInstant();
}
