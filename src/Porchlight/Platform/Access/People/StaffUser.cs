using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Access;

/// <summary>A person who works here, or a machine with an identity of its own. Never shared (164.312(a)(2)(i)).</summary>
public sealed class StaffUser : IVersioned
{
    /// <summary>From the fifth failure each further try waits; at the tenth the account rests for a quarter of an hour.</summary>
    private const int FailuresBeforeWaiting = 5;
    private const int FailuresBeforeRest = 10;
    private static readonly Duration Rest = Duration.FromMinutes(15);

    public UserId Id { get; init; } = UserId.New();

    /// <summary>What they type to sign in, in lower case. Unique.</summary>
    public string UserName { get; set; } = "";

    /// <summary>How screens name them: <c>Dana Teller</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>Names of roles.csv, separated by spaces; <c>kiosk</c>, <c>integration</c> and the like hold no staff permission.</summary>
    public string Roles { get; set; } = "";

    public SiteId? HomeSite { get; set; }

    /// <summary>Where they chose to work last; the next session starts there.</summary>
    public SiteId? LastSite { get; set; }

    public string? PasswordHash { get; set; }

    /// <summary>The password was made by an administrator: it opens only the choosing of one's own, and only until then.</summary>
    public Instant? SetUpUntil { get; set; }

    /// <summary>The authenticator's secret, sealed. Null until enrolled; sign-in is complete only with it or with a passkey.</summary>
    public string? TotpSecret { get; set; }

    /// <summary>The time step of the last code taken: a code is good once.</summary>
    public long TotpLastStep { get; set; }

    /// <summary>Keyed hashes of the recovery codes not used yet, separated by spaces.</summary>
    public string RecoveryCodes { get; set; } = "";

    public int Failures { get; set; }

    /// <summary>No try counts before this, not even a right one.</summary>
    public Instant? NotBefore { get; set; }

    public bool Disabled { get; set; }

    public long Version { get; private set; }

    public IEnumerable<string> RoleNames => Roles.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public bool MayTry(Instant now) => !Disabled && (NotBefore is null || now >= NotBefore);

    public void CountFailure(Instant now)
    {
        Failures++;
        NotBefore = Failures switch
        {
            >= FailuresBeforeRest => now + Rest,
            >= FailuresBeforeWaiting => now + Duration.FromSeconds(1 << (Failures - FailuresBeforeWaiting)),
            _ => NotBefore,
        };
        // After the rest the count goes on from the edge: one more wrong try waits again, so ten tries an hour is the most.
    }

    public void ForgetFailures() => (Failures, NotBefore) = (0, null);

    /// <summary>Takes a recovery code away; false when it is not one of theirs.</summary>
    public bool UseRecoveryCode(string hash)
    {
        var left = RecoveryCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var found = left.Remove(hash);
        RecoveryCodes = string.Join(' ', left);
        return found;
    }

    internal sealed class Table : IEntityTypeConfiguration<StaffUser>
    {
        public const string Name = "access_user";

        public void Configure(EntityTypeBuilder<StaffUser> user)
        {
            user.ToTable(Name);
            user.HasKey(row => row.Id);
            user.Property(row => row.UserName).HasMaxLength(100);
            user.Property(row => row.Name).HasMaxLength(120);
            user.Property(row => row.Roles).HasMaxLength(200);
            user.Property(row => row.PasswordHash).HasMaxLength(300);
            user.Property(row => row.TotpSecret).HasMaxLength(400);
            user.Property(row => row.RecoveryCodes).HasMaxLength(1000);
            user.Property(row => row.Version).IsConcurrencyToken();
            user.HasIndex(row => row.UserName).IsUnique();
        }
    }
}
