using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Lobby.Api;
using Porchlight.Platform.Database;

namespace Porchlight.Lobby;

/// <summary>A time we gave to somebody who waits. There is one per visit that stands; a new one takes the place of the old.</summary>
internal sealed class LobbyPromise : IVersioned
{
    public LobbyPromiseId Id { get; init; } = LobbyPromiseId.New();

    public AppointmentId Appointment { get; init; }

    public SiteId Site { get; init; }

    public Instant For { get; set; }

    public Instant MadeAt { get; set; }

    public UserId? By { get; set; }

    /// <summary>They were taken to the room, or the visit ended otherwise.</summary>
    public Instant? SettledAt { get; set; }

    public long Version { get; set; }

    public static string CauseOf(AppointmentId appointment) => $"lobby:{appointment}";

    internal sealed class Table : IEntityTypeConfiguration<LobbyPromise>
    {
        public const string Name = "lobby_promise";

        public void Configure(EntityTypeBuilder<LobbyPromise> promise)
        {
            promise.ToTable(Name);
            promise.HasKey(row => row.Id);
            promise.HasIndex(row => row.Appointment).IsUnique();
            promise.HasIndex(row => new { row.Site, row.SettledAt });
            promise.Property(row => row.Version).IsConcurrencyToken();
        }
    }
}
