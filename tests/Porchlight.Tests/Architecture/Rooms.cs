namespace Porchlight.Tests.Architecture;

/// <summary>
/// Which room may see which (ADR 0002). Rooms are found by namespace: <c>Porchlight.X</c> under <c>Features/X</c>, and likewise
/// <c>Screens</c> and <c>Interop</c>, so that a new folder is covered on the day it appears.
/// </summary>
public sealed class Rooms
{
    private static readonly Dictionary<string, string[]> _arrows = new()
    {
        ["Clinic"] = [],
        ["Work"] = ["Clinic"],
        ["Registration"] = ["Clinic", "Work"],
        ["Scheduling"] = ["Clinic", "Work", "Registration"],
        ["Coverage"] = ["Clinic", "Work", "Registration", "Scheduling"],
        ["Payments"] = ["Clinic", "Work", "Registration", "Scheduling", "Coverage"],
        ["Billing"] = ["Clinic", "Work", "Registration", "Payments"],
        ["Records"] = ["Clinic", "Work", "Registration"],
        ["Calls"] = ["Clinic", "Work", "Registration", "Scheduling", "Messaging"],
        ["Messaging"] = ["Clinic", "Work", "Registration", "Scheduling"],
        ["Privacy"] = ["Clinic", "Work", "Registration"],
        ["Lobby"] = ["Clinic", "Work", "Registration", "Scheduling"],
    };

    private static readonly HashSet<string> _features = Folders("Features");
    private static readonly HashSet<string> _screens = Folders("Screens");
    private static readonly HashSet<string> _interop = Folders("Interop");

    [Fact]
    public void Every_room_has_its_arrows_written() => Assert.Equal(_features.Order(), _arrows.Keys.Order());

    [Fact]
    public void No_arrows_go_round_in_a_circle()
    {
        Assert.All(_arrows.Keys, start => Assert.DoesNotContain(start, Reachable(start)));

        static IEnumerable<string> Reachable(string from) => _arrows[from].SelectMany(to => Reachable(to).Prepend(to)).Distinct();
    }

    [Fact]
    public void See_each_other_only_through_Api_and_along_the_arrows()
    {
        var wrong = Uses().Where(use => !IsAllowed(use)).Select(use => $"{use.From.FullName} uses {use.To.FullName}").Distinct().Order().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static bool IsAllowed((Type From, Type To) use)
    {
        var (from, to) = (RoomOf(use.From), RoomOf(use.To));
        if (to is null || from == to)
        {
            return true;
        }

        return from switch
        {
            null => false, // Platform, and whatever else is no room, sees none.
            _ when _screens.Contains(from) || _interop.Contains(from) => _features.Contains(to) || (_interop.Contains(from) && _interop.Contains(to)),
            _ => _features.Contains(to) && _arrows[from].Contains(to) && (use.To.Namespace + ".").StartsWith($"Porchlight.{to}.Api.", StringComparison.Ordinal),
        };
    }

    private static IEnumerable<(Type From, Type To)> Uses() =>
        from type in typeof(PorchlightApp).Assembly.GetTypes()
        where type != typeof(PorchlightApp) && type.DeclaringType != typeof(PorchlightApp)
            && type.Namespace?.StartsWith("Porchlight.Migrations", StringComparison.Ordinal) != true
            // Written by the request delegate generator: it calls the endpoints of every room.
            && type.Namespace != "Microsoft.AspNetCore.Http.Generated"
        from named in CodeReader.TypesNamedBy(type)
        where named.Assembly == type.Assembly
        select (type, named);

    private static string? RoomOf(Type type) => type.Namespace?.Split('.') is ["Porchlight", var room, ..]
        && (_features.Contains(room) || _screens.Contains(room) || _interop.Contains(room)) ? room : null;

    private static HashSet<string> Folders(string under)
    {
        var folder = Path.Combine(Repository.Root, "src/Porchlight", under);
        return Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Select(found => Path.GetFileName(found))] : [];
    }
}
