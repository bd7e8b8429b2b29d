using Porchlight.Tests.Architecture;

namespace Porchlight.Tests.Ui;

/// <summary>The files that the browser gets, read where they are written.</summary>
internal static class Wwwroot
{
    public static string Folder => Path.Combine(Repository.Root, "src", "Porchlight", "wwwroot");

    public static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public static IEnumerable<(string Path, string Text)> Razor() => Repository.Sources("src/Porchlight", ".razor");
}
