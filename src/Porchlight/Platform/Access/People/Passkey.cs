using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Porchlight.Platform.Access;

/// <summary>A WebAuthn credential. It counts as both factors, since the authenticator has verified its owner.</summary>
public sealed class Passkey
{
    public byte[] CredentialId { get; init; } = [];

    public UserId User { get; init; }

    public string Name { get; set; } = "";

    public byte[] PublicKey { get; init; } = [];

    public Instant CreatedAt { get; init; }

    public long SignCount { get; set; }

    public string Transports { get; init; } = "";

    public bool IsUserVerified { get; set; }

    public bool IsBackupEligible { get; init; }

    public bool IsBackedUp { get; set; }

    public byte[] AttestationObject { get; init; } = [];

    public byte[] ClientDataJson { get; init; } = [];

    public static Passkey From(UserId user, UserPasskeyInfo info, string name, Instant at) => new()
    {
        CredentialId = info.CredentialId,
        User = user,
        Name = name,
        PublicKey = info.PublicKey,
        CreatedAt = at,
        SignCount = info.SignCount,
        Transports = string.Join(' ', info.Transports ?? []),
        IsUserVerified = info.IsUserVerified,
        IsBackupEligible = info.IsBackupEligible,
        IsBackedUp = info.IsBackedUp,
        AttestationObject = info.AttestationObject,
        ClientDataJson = info.ClientDataJson,
    };

    public UserPasskeyInfo ToInfo() => new(
        CredentialId, PublicKey, CreatedAt.ToDateTimeOffset(), (uint)SignCount, Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        IsUserVerified, IsBackupEligible, IsBackedUp, AttestationObject, ClientDataJson)
    {
        Name = Name,
    };

    internal sealed class Table : IEntityTypeConfiguration<Passkey>
    {
        public void Configure(EntityTypeBuilder<Passkey> passkey)
        {
            passkey.ToTable("access_passkey");
            passkey.HasKey(row => row.CredentialId);
            // WebAuthn 3 §4: a credential id is 1023 bytes at most.
            passkey.Property(row => row.CredentialId).HasMaxLength(1023);
            passkey.Property(row => row.Name).HasMaxLength(100);
            passkey.Property(row => row.Transports).HasMaxLength(100);
            passkey.HasIndex(row => row.User);
            passkey.HasOne<StaffUser>().WithMany().HasForeignKey(row => row.User);
        }
    }
}
