using System.Security.Cryptography;

namespace Porchlight.Platform.Ui;

/// <summary>
/// The address of style, scripts, drawings and fonts. It holds a hash of their content, so that a browser may keep them for a year and
/// still gets new ones with a new version; scripts that import each other and fonts named in style stay under it by relative paths.
/// </summary>
public static class WebFiles
{
    private const string Prefix = "/a";

    /// <summary><c>/a/1f0c9a3e</c>: put it before <c>/css/tokens.css</c>.</summary>
    public static string Root { get; } = $"{Prefix}/{Hash(Path.Combine(AppContext.BaseDirectory, "wwwroot"))}";

    /// <summary>Serves <c>wwwroot</c> at its own address, always asked again, and under <see cref="Root"/>, kept for good.</summary>
    public static void UseWebFiles(this IApplicationBuilder app)
    {
        app.Use((http, next) =>
        {
            if (http.Request.Path.StartsWithSegments(Prefix, out var rest) && rest.Value?.IndexOf('/', 1) is > 0 and var cut)
            {
                http.Items[Prefix] = true;
                http.Request.Path = rest.Value[cut..];
            }

            return next();
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Items.ContainsKey(Prefix) ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    private static string Hash(string folder)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            using var content = file.OpenRead();
            all.AppendData(SHA256.HashData(content));
        }

        return Convert.ToHexStringLower(all.GetHashAndReset().AsSpan(0, 4));
    }
}
