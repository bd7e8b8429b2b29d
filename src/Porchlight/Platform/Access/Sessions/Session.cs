using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Porchlight.Platform.Access;

public readonly record struct SessionId(Guid Value) : IId<SessionId>
{
    public static SessionId New() => IId<SessionId>.New();

    public static SessionId From(Guid value) => new(value);

    public static bool TryParse(string? text, out SessionId id) => IId<SessionId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

/// <summary>
/// A sign-in and what became of it. The cookie carries only its id: everything that decides is here, so that ending it here ends it
/// everywhere within seconds (RELIABILITY.md 54).
/// </summary>
public sealed class Session
{
    public SessionId Id { get; init; }

    public UserId User { get; init; }

    public Instant CreatedAt { get; init; }

    public Instant LastSeen { get; set; }

    /// <summary>The absolute end, whatever is done in between.</summary>
    public Instant EndsAt { get; init; }

    public Instant? EndedAt { get; set; }

    /// <summary>Locked by its owner or by idleness; only the same person opens it again.</summary>
    public Instant? LockedAt { get; set; }

    /// <summary>Both factors are proven.</summary>
    public bool Complete { get; init; }

    /// <summary><c>password</c>, <c>password+totp</c>, <c>password+recovery</c> or <c>passkey</c>.</summary>
    public string How { get; init; } = "";

    /// <summary>The workstation's address.</summary>
    public string Origin { get; init; } = "";

    public SiteId? Site { get; set; }

    /// <summary>The screen can be seen from the waiting room: it locks sooner.</summary>
    public bool InPublicView { get; set; }

    public bool IsOver(Instant now) => EndedAt is not null || now >= EndsAt;

    internal sealed class Table : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> session)
        {
            session.ToTable("access_session");
            session.HasKey(row => row.Id);
            session.Property(row => row.How).HasMaxLength(40);
            session.Property(row => row.Origin).HasMaxLength(64);
            session.HasIndex(row => new { row.User, row.EndsAt });
            session.HasOne<StaffUser>().WithMany().HasForeignKey(row => row.User);
        }
    }
}

/// <summary>How long a session may live and rest (privacy-and-security.md §7).</summary>
internal static class SessionLimits
{
    /// <summary>Locks sooner in public view; clinical work with its pauses later.</summary>
    public static Duration IdleOf(IEnumerable<string> roles, bool inPublicView) => Duration.FromMinutes(
        inPublicView ? 5 : roles.Any(role => role is "nurse" or "provider") && !roles.Contains("admin") ? 15 : 10);

    public static Duration AbsoluteOf(IEnumerable<string> roles) => Duration.FromHours(roles.Contains("admin") ? 8 : 12);

    /// <summary>A sign-in whose second factor is open does not wait for long.</summary>
    public static Duration HalfWay { get; } = Duration.FromMinutes(10);
}
