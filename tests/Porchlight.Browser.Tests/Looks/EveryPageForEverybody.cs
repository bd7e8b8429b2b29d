using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;

namespace Porchlight.Browser.Tests;

/// <summary>
/// Axe on each kind of page that a role reaches by following links from its first room, in light and in dark. A kind of page (its address
/// without ids) that an earlier role opened already is not opened again.
/// </summary>
[Collection(typeof(OnPostgres))]
public sealed partial class EveryPageForEverybody(PostgresPractice practice, Chromium chromium) : Errand(practice, chromium)
{
    // Serious and critical findings are defects; moderate ones are advice. In dark only the colours can differ.
    private const string Look =
        """
        dark => axe.run(document, { resultTypes: ['violations'], ...(dark ? { runOnly: { type: 'rule', values: ['color-contrast'] } } : {}) })
          .then(found => found.violations.filter(rule => ['serious', 'critical'].includes(rule.impact))
            .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target}: ${node.html.slice(0, 160)}`)))
        """;

    private static readonly string _axe = new BundledAxeScriptProvider().GetScript();
    private readonly SortedDictionary<string, string> _seen = [];
    private readonly List<string> _found = [];

    [Fact]
    public async Task No_page_that_anybody_reaches_has_a_serious_accessibility_violation()
    {
        var stranger = await WindowAsync();
        foreach (var path in (string[])["/signin", "/lobby/wall"])
        {
            await LookAsync(stranger, "nobody", path);
        }

        foreach (var role in Demo.SignIns.Select(signIn => signIn.Role))
        {
            await WalkAsync(await DeskOfAsync(role), role);
        }

        Assert.True(_found.Count == 0, string.Join('\n', _found));
        Assert.True(_seen.Count >= 40, $"Only {_seen.Count} kinds of pages were found; the walk no longer gets around: {string.Join(' ', _seen.Keys)}");
    }

    private async Task WalkAsync(IPage page, string role)
    {
        await page.GotoAsync("/");
        var ahead = new Queue<string>(await LinksAsync(page));
        while (ahead.TryDequeue(out var path))
        {
            if (await LookAsync(page, role, path))
            {
                foreach (var link in await LinksAsync(page))
                {
                    ahead.Enqueue(link);
                }
            }
        }
    }

    private static Task<string[]> LinksAsync(IPage page) =>
        page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"/\"]:not([download]), [data-open]')].map(a => a.getAttribute('href') ?? a.dataset.open)");

    private async Task<bool> LookAsync(IPage page, string role, string path)
    {
        var kind = KindOf(path);
        if (kind.EndsWith(".pdf", StringComparison.Ordinal) || kind.StartsWith("/documents/", StringComparison.Ordinal) || !_seen.TryAdd(kind, role))
        {
            return false;
        }

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(path);
        await page.EvaluateAsync(_axe);
        await FindAsync(page, $"{kind} ({role}, light)", dark: false);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await FindAsync(page, $"{kind} ({role}, dark)", dark: true);
        return true;
    }

    private async Task FindAsync(IPage page, string where, bool dark) =>
        _found.AddRange((await page.EvaluateAsync<string[]>(Look, dark)).Select(found => $"{where}: {found}"));

    // The settings' lists and forms are one component each, whatever they list.
    private static string KindOf(string path) => Settings().Replace(Numbers().Replace(Ids().Replace(path.Split('?', '#')[0], "{id}"), "/{n}"), "/setup/{kind}");

    [GeneratedRegex("^/setup/[a-z-]+")]
    private static partial Regex Settings();

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex Ids();

    [GeneratedRegex(@"/\d+(?=/|$)")]
    private static partial Regex Numbers();
}
