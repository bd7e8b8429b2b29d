using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Access;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Secrets;

namespace Porchlight.Platform.Drafts;

/// <summary>Keeps half-filled forms for the person behind this request, and gives them back to nobody else.</summary>
public sealed class OwnDrafts(
    PorchlightDb db, ICommandRunner runner, IFieldCipher cipher, IClock clock, Who who, ISites sites, IEnumerable<DraftKind> kinds)
{
    /// <summary>The draft of a form that is being opened: the one named, or else the newest that is not parked.</summary>
    public async Task<KeptDraft?> FindAsync(string form, OperationId? named = null)
    {
        var rows = await Mine().Where(draft => draft.Form == form && (named == null ? !draft.IsParked : draft.Operation == named))
            .OrderByDescending(draft => draft.KeptAt).Take(1).ToListAsync();
        return (await OpenedAsync(rows)).FirstOrDefault();
    }

    /// <summary>Everything this person began and did not finish, newest first.</summary>
    public async Task<IReadOnlyList<KeptDraft>> MineAsync() =>
        await OpenedAsync(await Mine().OrderByDescending(draft => draft.KeptAt).Take(Draft.MostPerUser).ToListAsync());

    /// <summary>How many, those on <paramref name="page"/> left out.</summary>
    public async Task<int> CountAsync(string page)
    {
        var forms = await Mine().Select(draft => draft.Form).ToListAsync();
        return forms.Select(form => DraftKey.Read(form, kinds)).Count(key => key is not null && key.Page != page);
    }

    /// <summary>Another form of the kind begins beside the one begun before.</summary>
    public Task ParkAsync(string form) => ChangeAsync(draft => draft.Form == form, draft => draft.IsParked = true);

    public Task ThrowAwayAsync(OperationId operation) => ChangeAsync(draft => draft.Operation == operation, (draft, now) => draft.ThrownAt = now);

    /// <summary>Undoes that. Null when it is gone.</summary>
    public async Task<KeptDraft?> BringBackAsync(OperationId operation)
    {
        await ChangeAsync(draft => draft.Operation == operation, draft => draft.ThrownAt = null);
        return (await OpenedAsync(await Mine().Where(draft => draft.Operation == operation).ToListAsync())).FirstOrDefault();
    }

    internal async Task KeepAsync(DraftKey key, OperationId operation, IReadOnlyList<KeyValuePair<string, string>> typed)
    {
        var user = who.User!.Value;
        var sealedFields = cipher.Seal(JsonSerializer.Serialize(typed, PlatformJson.Options), Draft.PurposeOf(user, operation));
        await runner.WriteAsync(async write =>
        {
            // The last second of typing may arrive after the form itself was accepted.
            if (await write.Db.Set<Operation>().AnyAsync(done => done.Id == operation))
            {
                return default(Done);
            }

            var kept = write.Db.Set<Draft>().AsTracking().Where(draft => draft.User == user);
            if (await kept.FirstOrDefaultAsync(draft => draft.Operation == operation) is { } before)
            {
                (before.Sealed, before.KeptAt, before.ThrownAt) = (sealedFields, write.Now, null);
                return default(Done);
            }

            var others = await kept.OrderByDescending(draft => draft.KeptAt).ToListAsync();
            write.Db.RemoveRange(others.Where((draft, place) => place >= Draft.MostPerUser - 1 || (key.Kind.OfOneRecord && draft.Form == key.Text)));
            write.Db.Add(new Draft { User = user, Operation = operation, Form = key.Text, Sealed = sealedFields, KeptAt = write.Now });
            return default(Done);
        });
    }

    /// <summary>The form was sent: when it was accepted, its draft is spent.</summary>
    internal async Task EndAsync(DraftKey key, OperationId operation)
    {
        if (await db.Set<Operation>().AnyAsync(done => done.Id == operation))
        {
            var form = key.Kind.OfOneRecord ? key.Text : null;
            await ChangeAsync(draft => draft.Operation == operation || draft.Form == form, remove: true);
        }
    }

    private IQueryable<Draft> Mine()
    {
        var (user, oldest) = (who.User, clock.GetCurrentInstant() - Draft.Life);
        return db.Set<Draft>().Where(draft => draft.User == user && draft.ThrownAt == null && draft.KeptAt > oldest
            && !db.Set<Operation>().Any(done => done.Id == draft.Operation));
    }

    private async Task<IReadOnlyList<KeptDraft>> OpenedAsync(List<Draft> rows)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var zone = await sites.ZoneOfAsync(who.Site);
        var today = clock.GetCurrentInstant().InZone(zone).Date;
        return [.. rows.Select(Opened).OfType<KeptDraft>()];

        KeptDraft? Opened(Draft row)
        {
            var at = row.KeptAt.InZone(zone);
            return DraftKey.Read(row.Form, kinds) is { } key && Unseal(row) is { } typed ? new KeptDraft(key, row.Operation, typed, at, at.Date == today) : null;
        }
    }

    private List<KeyValuePair<string, string>>? Unseal(Draft row)
    {
        try
        {
            return JsonSerializer.Deserialize<List<KeyValuePair<string, string>>>(cipher.Open(row.Sealed, Draft.PurposeOf(row.User, row.Operation)), PlatformJson.Options);
        }
        catch (CryptographicException)
        {
            return null; // Sealed by a key that is no longer here: an empty form is better than none.
        }
    }

    private Task ChangeAsync(System.Linq.Expressions.Expression<Func<Draft, bool>> which, Action<Draft> change) => ChangeAsync(which, (draft, _) => change(draft));

    private Task ChangeAsync(System.Linq.Expressions.Expression<Func<Draft, bool>> which, Action<Draft, Instant>? change = null, bool remove = false)
    {
        var user = who.User!.Value;
        return runner.WriteAsync(async write =>
        {
            var found = await write.Db.Set<Draft>().AsTracking().Where(draft => draft.User == user).Where(which).ToListAsync();
            found.ForEach(draft => change?.Invoke(draft, write.Now));
            if (remove)
            {
                write.Db.RemoveRange(found);
            }

            return default(Done);
        });
    }
}
