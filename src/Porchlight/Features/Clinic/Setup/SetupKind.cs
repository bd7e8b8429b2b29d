using Microsoft.EntityFrameworkCore;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Database;

namespace Porchlight.Clinic;

/// <summary>One kind of set-up line: its address, its fields and its rules. The same two pages show every kind.</summary>
public abstract class SetupKind(string path, string title, string one)
{
    public string Path => path;

    /// <summary>Of the list: <c>Sites</c>.</summary>
    public string Title => title;

    /// <summary>Of the form: <c>Site</c>.</summary>
    public string One => one;

    /// <summary>The practice itself is one line: it is added to an empty list only.</summary>
    public virtual bool IsOnlyOne => false;

    public abstract IReadOnlyList<SetupField> Fields { get; }

    internal abstract Task<IReadOnlyList<ISetupRow>> AllAsync(PorchlightDb db, CancellationToken cancellationToken);

    internal abstract Task<ISetupRow?> FindAsync(PorchlightDb db, Guid id, CancellationToken cancellationToken);

    internal abstract ISetupRow New();

    internal async Task<bool> MayAddAsync(PorchlightDb db, CancellationToken cancellationToken) =>
        !IsOnlyOne || (await AllAsync(db, cancellationToken)).Count == 0;

    /// <summary>The row as its form shows it.</summary>
    internal abstract Dictionary<string, string> Read(ISetupRow row);

    /// <summary>Puts what was typed into the row; a field that was not sent stays as it is.</summary>
    internal abstract IReadOnlyList<Refusal> Write(ISetupRow row, IReadOnlyDictionary<string, string> typed);

    /// <summary>Rules over several fields or over the practice, asked when every field by itself is well.</summary>
    internal abstract IEnumerable<Refusal> Check(ISetupRow row, ClinicSnapshot clinic);

    /// <summary>What to say when the table's unique key says no.</summary>
    public abstract (string Table, Refusal Why)? Taken { get; }
}

internal abstract class SetupKind<TRow, TId>(string path, string title, string one, Func<TId, TRow> make) : SetupKind(path, title, one)
    where TRow : class, ISetupRow
    where TId : struct, IId<TId>
{
    public sealed override IReadOnlyList<SetupField> Fields => Form;

    public override (string Table, Refusal Why)? Taken => null;

    protected abstract IReadOnlyList<SetupField<TRow>> Form { get; }

    internal sealed override async Task<IReadOnlyList<ISetupRow>> AllAsync(PorchlightDb db, CancellationToken cancellationToken) =>
        [.. (await db.Set<TRow>().ToListAsync(cancellationToken)).OrderBy(row => row.Label, StringComparer.Ordinal)];

    internal sealed override async Task<ISetupRow?> FindAsync(PorchlightDb db, Guid id, CancellationToken cancellationToken) =>
        await db.Set<TRow>().FindAsync([TId.From(id)], cancellationToken);

    internal sealed override ISetupRow New() => make(IId<TId>.New());

    internal sealed override Dictionary<string, string> Read(ISetupRow row) => Form.ToDictionary(field => field.Name, field => field.Read((TRow)row));

    internal sealed override IReadOnlyList<Refusal> Write(ISetupRow row, IReadOnlyDictionary<string, string> typed) =>
        [.. Form.Where(field => typed.ContainsKey(field.Name)).Select(field => field.Write((TRow)row, typed[field.Name].Trim())).OfType<Refusal>()];

    internal sealed override IEnumerable<Refusal> Check(ISetupRow row, ClinicSnapshot clinic) => Rules((TRow)row, clinic);

    protected virtual IEnumerable<Refusal> Rules(TRow row, ClinicSnapshot clinic) => [];

    /// <summary>The last field of every form but the organisation's.</summary>
    protected static SetupField<TRow> InUse { get; } =
        FieldsOf<TRow>.Tick("isActive", "In use", row => row.IsActive, (row, value) => row.IsActive = value) with
        {
            Note = "Without the tick it is kept for old visits and offered for nothing new.",
        };
}
