using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Jobs;

namespace Porchlight.Platform.Seeding;

/// <summary>What a seed works with: the plan, ids and chance that are the same every time, and the bulk writer.</summary>
public sealed class SeedContext
{
    // Ids of a seed are ordered by their number from this moment on, whatever day it runs on, so that a test can name them.
    private static readonly Instant _firstId = Instant.FromUtc(2026, 1, 1, 0, 0);

    private readonly IBulkRows _rows;
    private readonly Dictionary<Type, object> _left = [];
    private readonly List<object> _happened = [];
    private int _queued;

    internal SeedContext(SeedPlan plan, PorchlightDb db, IBulkRows rows)
    {
        (Plan, Db, _rows) = (plan, db, rows);
        Now = plan.Now.InMicroseconds();
        Today = Now.InZone(plan.HomeZone).Date;
    }

    public SeedPlan Plan { get; }

    public SeedSize Size => Plan.Size;

    public bool IsFull => Plan.Size == SeedSize.Full;

    public Instant Now { get; }

    /// <summary>The day at the home site. It is a clinic day there whatever weekday or holiday it is.</summary>
    public LocalDate Today { get; }

    /// <summary>Reads what was inserted so far, on the seed's own connection. It saves nothing.</summary>
    public PorchlightDb Db { get; }

    /// <summary>Rows written up to now.</summary>
    internal long Written { get; private set; }

    /// <summary>The id of the <paramref name="number"/>th <paramref name="what"/> of this seed number: a UUIDv7, ordered by number.</summary>
    public TId Id<TId>(string what, int number = 0)
        where TId : struct, IId<TId> => TId.From(Uuid(what, number));

    /// <summary>As <see cref="Id{TId}"/>, for rows whose key is a bare Guid.</summary>
    public Guid Uuid(string what, int number = 0) => UuidOf(Plan.Number, what, number);

    /// <summary>
    /// A stream of chance of its own for each <paramref name="purpose"/>, so that one more draw in one seed changes nothing in another.
    /// </summary>
    public Random Random(string purpose) => new(BinaryPrimitives.ReadInt32BigEndian(Hash($"{Plan.Number}|chance|{purpose}")) & int.MaxValue);

    /// <summary>Writes many rows at once, mapped as EF maps them. They can be read through <see cref="Db"/> at once.</summary>
    public void Insert<TRow>(params IEnumerable<TRow> rows)
        where TRow : class => Written += _rows.Insert(rows);

    /// <summary>Queues work of the practice that opens now, as an act does.</summary>
    public void Enqueue<TJob>(TJob job, Instant notBefore)
        where TJob : notnull =>
        Insert(OutboxMessage.Of(JobNames.Of<TJob>(), JsonSerializer.Serialize(job, PlatformJson.Options), notBefore, id: Uuid("outbox", _queued++)));

    /// <summary>Says that something happened before the practice opened. There is no outbox for it: the room that hears it is seeded later.</summary>
    public void Publish<TEvent>(TEvent happened)
        where TEvent : class => _happened.Add(happened);

    public IEnumerable<TEvent> Published<TEvent>()
        where TEvent : class => _happened.OfType<TEvent>();

    /// <summary>Leaves something of the feature's Api for the seeds after it (the patients made, the visits booked).</summary>
    public void Leave<T>(T value)
        where T : class => _left[typeof(T)] = value;

    /// <exception cref="KeyNotFoundException">No seed before this one left one.</exception>
    public T Take<T>()
        where T : class => (T)_left[typeof(T)];

    internal static Guid UuidOf(int seed, string what, int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        Hash($"{seed}|{what}|{number}").AsSpan(0, 16).CopyTo(bytes);
        var milliseconds = _firstId.ToUnixTimeMilliseconds() + number;
        BinaryPrimitives.WriteInt16BigEndian(bytes, (short)(milliseconds >> 32));
        BinaryPrimitives.WriteInt32BigEndian(bytes[2..], (int)(milliseconds & 0xFFFFFFFF));
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
