namespace Porchlight.Tests.Features.Registration;

/// <summary>The invented people of these tests, as their forms are filled in.</summary>
internal static class People
{
    public static IReadOnlyDictionary<string, string> Rosa { get; } = new Dictionary<string, string>
    {
        ["firstName"] = "Rosa",
        ["lastName"] = "Ejemplo Díaz",
        ["birthDate"] = "03041964",
        ["phone"] = "(555) 555-0142",
        ["sex"] = "Female",
    };

    public static IReadOnlyDictionary<string, string> Milo { get; } = new Dictionary<string, string>
    {
        ["firstName"] = "Milo",
        ["lastName"] = "Samplesmith",
        ["birthDate"] = "6/1/2018",
        ["phone"] = "555-555-0107",
    };

    public static IReadOnlyDictionary<string, string> Person(string first, string last, string born, string phone) => new Dictionary<string, string>
    {
        ["firstName"] = first,
        ["lastName"] = last,
        ["birthDate"] = born,
        ["phone"] = phone,
    };

    public static Form Type(this Form form, IReadOnlyDictionary<string, string> fields)
    {
        foreach (var (name, value) in fields)
        {
            form.Set(name, value);
        }

        return form;
    }

    public static async Task<Screen> RegisterAsync(this Visitor visitor, IReadOnlyDictionary<string, string> fields) =>
        await (await visitor.OpenAsync("/patients/new")).FormWith("Register").Type(fields).SubmitAsync();

    public static async Task<Screen> SearchAsync(this Visitor visitor, string typed) =>
        await (await visitor.OpenAsync("/search")).FormWith("Search").Set("q", typed).SubmitAsync();

    /// <summary>What stands under a field: the error, the note or where it came from.</summary>
    public static string Line(this Screen screen, string field) =>
        string.Join(' ', (screen.Document.GetElementById($"{field}-line")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
