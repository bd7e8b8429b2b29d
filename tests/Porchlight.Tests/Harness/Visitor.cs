using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Porchlight.Platform.Access;

namespace Porchlight.Tests;

/// <summary>A person at a browser without scripts: opens pages, reads them, fills forms by label and presses buttons by their words.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;

    private Visitor(HttpClient http) => _http = http;

    public UserId User { get; private init; }

    public SessionId Session { get; private init; }

    public static Visitor Anonymous(Desk desk) => new(Client(desk, null));

    /// <summary>Somebody fully signed in with the roles (<c>psr</c>, <c>psr+lead</c>), at the site.</summary>
    /// <param name="user">Somebody who was here before; somebody new when left out.</param>
    public static Visitor Of(Desk desk, string role, SiteId? site = null, UserId? user = null)
    {
        var session = TestSession.Open(desk, role, site, user: user);
        return new Visitor(Client(desk, TestSession.CookieOf(desk, session))) { User = session.User, Session = session.Id };
    }

    public async Task<Screen> OpenAsync(string path) => await ReadAsync(await _http.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>A file as it comes over the wire.</summary>
    public Task<byte[]> DownloadAsync(string path) => _http.GetByteArrayAsync(new Uri(path, UriKind.Relative));

    /// <summary>A file or an answer looked at byte by byte.</summary>
    public async Task<HttpResponseMessage> FetchAsync(string path, Action<HttpRequestMessage>? ask = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        ask?.Invoke(request);
        return await _http.SendAsync(request);
    }

    /// <summary>Asks as htmx does, for a region.</summary>
    public async Task<Screen> OpenRegionAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("HX-Request", "true");
        return await ReadAsync(await _http.SendAsync(request));
    }

    internal async Task<Screen> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await ReadAsync(await _http.PostAsync(new Uri(path, UriKind.Relative), content));
    }

    internal async Task<Screen> PostFileAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, string field, string fileName, byte[] content)
    {
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Where(given => given.Key != field))
        {
            body.Add(new StringContent(value), name);
        }

        body.Add(new ByteArrayContent(content), field, fileName);
        return await ReadAsync(await _http.PostAsync(new Uri(path, UriKind.Relative), body));
    }

    public void Dispose() => _http.Dispose();

    internal async Task<Screen> ReadAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return new Screen(this, answer.StatusCode, answer.RequestMessage!.RequestUri!.PathAndQuery, await new HtmlParser().ParseDocumentAsync(html));
    }

    private static HttpClient Client(Desk desk, string? cookie)
    {
        var cookies = new CookieContainer();
        if (cookie is not null)
        {
            cookies.SetCookies(new Uri(desk.Address), cookie);
        }

        return new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = new Uri(desk.Address) };
    }
}

/// <summary>What stands on the screen after an act.</summary>
public sealed class Screen(Visitor visitor, HttpStatusCode status, string path, IHtmlDocument document)
{
    public HttpStatusCode Status => status;

    /// <summary>Where the browser ended, after redirects.</summary>
    public string Path => path;

    public IHtmlDocument Document => document;

    public string Text => string.Join(' ', (document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The form whose button says this.</summary>
    public Form FormWith(string button)
    {
        // A button may stand outside its form and name it; those inside one come first.
        var pressed = document.QuerySelectorAll("form button, form input[type=submit]").Concat(document.QuerySelectorAll("button[form]"))
            .FirstOrDefault(found => (found.GetAttribute("aria-label") ?? found.TextContent).Contains(button, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No button says “{button}”. The page says: {Text}");
        return new Form(visitor, (IHtmlFormElement)(pressed.Closest("form") ?? document.GetElementById(pressed.GetAttribute("form")!))!, pressed);
    }
}

/// <summary>A form being filled in.</summary>
public sealed class Form
{
    private readonly Visitor _visitor;
    private readonly IHtmlFormElement _form;
    private readonly Dictionary<string, string> _fields = [];
    private readonly string _action;

    internal Form(Visitor visitor, IHtmlFormElement form, AngleSharp.Dom.IElement button)
    {
        (_visitor, _form) = (visitor, form);
        _action = button.GetAttribute("formaction") ?? form.GetAttribute("action")!;
        foreach (var element in form.Elements.Where(element => element.HasAttribute("name") && !element.HasAttribute("disabled")))
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlButtonElement or IHtmlInputElement { Type: "submit" }:
                    break;
                case IHtmlInputElement input:
                    _fields[input.Name!] = input.Value;
                    break;
                case IHtmlSelectElement select:
                    _fields[select.Name!] = select.Value ?? "";
                    break;
                case IHtmlTextAreaElement area:
                    _fields[area.Name!] = area.Value;
                    break;
            }
        }

        if (button.GetAttribute("name") is { } name)
        {
            _fields[name] = button.GetAttribute("value") ?? "";
        }
    }

    /// <summary>Types into the field with this label.</summary>
    public Form Fill(string label, string value)
    {
        var labelled = _form.QuerySelectorAll("label").FirstOrDefault(found => found.TextContent.Contains(label, StringComparison.Ordinal));
        var field = labelled is IHtmlLabelElement { Control: { } control } ? control : _form.QuerySelector($"[aria-label='{label}']");
        _fields[field?.GetAttribute("name") ?? throw new InvalidOperationException($"No field is labelled “{label}”.")] = value;
        return this;
    }

    /// <summary>Sets a field by its name, for hidden ones.</summary>
    public Form Set(string name, string value)
    {
        _fields[name] = value;
        return this;
    }

    public string Value(string name) => _fields[name];

    public Task<Screen> SubmitAsync() => _visitor.PostAsync(_action, _fields);

    /// <summary>Chooses a file and submits.</summary>
    public Task<Screen> AttachAsync(string field, string fileName, byte[] content) => _visitor.PostFileAsync(_action, _fields, field, fileName, content);

    /// <summary>Sends what stands in the form somewhere else, as a script does while one types.</summary>
    public Task<Screen> PostToAsync(string path) => _visitor.PostAsync(path, _fields);
}
