using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Drafts;

namespace Porchlight.Tests.Platform.Drafts;

/// <summary>What the page's script does while somebody types.</summary>
internal static class DraftDesk
{
    public static async Task<HttpStatusCode> KeepAsync(this Form form, string draft, IReadOnlyDictionary<string, string> typed) =>
        await form.KeepAsync(draft, JsonSerializer.Serialize(typed.Select(field => new[] { field.Key, field.Value })));

    public static async Task<HttpStatusCode> KeepAsync(this Form form, string draft, string fields) =>
        (await form.Set("draft", draft).Set("fields", fields).PostToAsync("/drafts")).Status;

    public static Task<int> DraftsAsync(this Desk desk) => desk.ReadAsync(db => db.Set<Draft>().CountAsync());
}
