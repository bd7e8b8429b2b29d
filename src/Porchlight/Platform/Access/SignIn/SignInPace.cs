using System.Threading.RateLimiting;

namespace Porchlight.Platform.Access;

/// <summary>Guessing from one address, over all names, is slowed; a whole clinic signing in at eight behind one router is not.</summary>
internal static class SignInPace
{
    public const string Policy = "sign-in";

    public static void AddSignInPace(this IServiceCollection services) => services.AddRateLimiter(pace =>
    {
        pace.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        pace.AddPolicy(Policy, http => RateLimitPartition.GetTokenBucketLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "local",
            _ => new TokenBucketRateLimiterOptions { TokenLimit = 120, TokensPerPeriod = 30, ReplenishmentPeriod = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
    });
}
