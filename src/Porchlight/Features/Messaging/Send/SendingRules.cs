using NodaTime;

namespace Porchlight.Messaging;

/// <summary>Outbound texts go out between 8 and 21 of the site's clock only (47 CFR 64.1200(c)(1), kept for all of ours).</summary>
internal static class QuietHours
{
    private static readonly LocalTime _from = new(21, 0);
    private static readonly LocalTime _until = new(8, 0);

    /// <summary>How long they still last; nothing outside of them.</summary>
    public static Duration Left(Instant now, DateTimeZone zone)
    {
        var local = now.InZone(zone);
        if (local.TimeOfDay >= _until && local.TimeOfDay < _from)
        {
            return Duration.Zero;
        }

        var day = local.TimeOfDay < _until ? local.Date : local.Date.PlusDays(1);
        return day.At(_until).InZoneLeniently(zone).ToInstant() - now;
    }
}

/// <summary>Whether a message may go out at this moment: yes, later, or never and why.</summary>
internal abstract record MaySend
{
    public sealed record Now : MaySend;

    public sealed record Later(Duration Wait) : MaySend;

    public sealed record Never(string Why) : MaySend;
}

/// <summary>Asked again right before sending, since a message may have waited through a night, a STOP or a cancelled visit.</summary>
internal static class SendingRules
{
    private static readonly Duration _day = Duration.FromHours(24);
    private static readonly Duration _week = Duration.FromDays(7);

    /// <param name="isOff">The visit it speaks of does not hold any more.</param>
    /// <param name="earlier">When texts went to the same number: at most one a day and three a week (47 CFR 64.1200(a)(9)(iv)).</param>
    public static MaySend Decide(Message message, bool isOff, bool isOptedOut, IEnumerable<Instant> earlier, Instant now, DateTimeZone zone)
    {
        if (message.UsefulUntil is { } end && now >= end)
        {
            return new MaySend.Never("expired");
        }

        if (isOff)
        {
            return new MaySend.Never("visit-off");
        }

        if (message.Channel == MessageChannel.Email)
        {
            return new MaySend.Now();
        }

        if (isOptedOut)
        {
            return new MaySend.Never("opted-out");
        }

        var free = now + Wait([.. earlier.Where(at => at <= now).OrderDescending()], now);
        free += QuietHours.Left(free, zone);
        return free == now ? new MaySend.Now()
            : message.UsefulUntil is { } visit && free >= visit ? new MaySend.Never("expired")
            : new MaySend.Later(free - now);
    }

    private static Duration Wait(IReadOnlyList<Instant> latestFirst, Instant now)
    {
        var forDay = latestFirst.Count > 0 ? latestFirst[0] + _day - now : Duration.Zero;
        var forWeek = latestFirst.Count > 2 ? latestFirst[2] + _week - now : Duration.Zero;
        return Duration.Max(Duration.Zero, Duration.Max(forDay, forWeek));
    }
}
