namespace Porchlight.Tests.Ui;

/// <summary>The files that the browser gets, read where they are written.</summary>
internal static class Wwwroot
{
    private static readonly string _source = Path.Combine(RepositoryRoot(), "src", "Porchlight");

    public static string Folder => Path.Combine(_source, "wwwroot");

    public static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public static IEnumerable<string> Razor() => Directory.EnumerateFiles(_source, "*.razor", SearchOption.AllDirectories).Where(path => !path.Contains("/obj/", StringComparison.Ordinal));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Porchlight.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
