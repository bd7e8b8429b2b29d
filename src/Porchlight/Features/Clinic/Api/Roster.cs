using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Porchlight.Clinic.Api;

/// <summary>All of one kind, retired ones too (old visits speak of them), in the order people read them in.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "A roster is the word for it.")]
public sealed class Roster<TId, TInfo> : IReadOnlyList<TInfo>
    where TId : struct, IId<TId>
    where TInfo : class
{
    private readonly List<TInfo> _all;
    private readonly Dictionary<TId, TInfo> _byId;

    internal Roster(IEnumerable<TInfo> all, Func<TInfo, TId> idOf, Func<TInfo, bool> isActive)
    {
        _all = [.. all];
        _byId = _all.ToDictionary(idOf);
        Active = [.. _all.Where(isActive)];
    }

    /// <summary>Those that can be chosen for something new.</summary>
    public IReadOnlyList<TInfo> Active { get; }

    public int Count => _all.Count;

    public TInfo this[int index] => _all[index];

    /// <exception cref="KeyNotFoundException">No such id was ever kept: ask <see cref="Find"/> about ids from outside.</exception>
    public TInfo this[TId id] => _byId[id];

    public TInfo? Find(TId? id) => id is { } asked ? _byId.GetValueOrDefault(asked) : null;

    public IEnumerator<TInfo> GetEnumerator() => _all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
