using Porchlight.Platform.Access;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;

namespace Porchlight.Today;

/// <summary>An act that can be done from anywhere; the acts of the page itself the palette finds on the page.</summary>
public sealed record PaletteAct(string Words, string Path, string Icon, string? Keys)
{
    private static readonly (PaletteAct Act, string Permission)[] _everywhere =
    [
        (new("Register a new patient", "/patients/new", "user-plus", null), "patients.register"),
        (new("Book a visit", "/day", "calendar-plus", "B"), "schedule.book"),
        (new("Set up the practice", "/setup", "settings", null), "practice.view"),
        (new("Change site", "/site", "map-pin", null), "desk.view"),
        (new("My account, passkeys and sessions", "/account", "user", null), "desk.view"),
    ];

    /// <summary>Acts whose words start, each in turn, with what was typed: <c>re pa</c> finds "Register a new patient".</summary>
    internal static IReadOnlyList<PaletteAct> Matching(string? typed, IEnumerable<IRoom> rooms, Who who)
    {
        var all = _everywhere.Where(entry => who.May(entry.Permission)).Select(entry => entry.Act)
            .Concat(rooms.OrderBy(room => room.Order).Select(room => new PaletteAct(room.Name, room.Path, room.Icon, $"G {room.Letter}")));
        var starts = (typed ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. all.Where(act => Matches(Wording(act.Words), starts))];
    }

    private static string[] Wording(string english) =>
        [.. Porchlight.Platform.Wording.Words.In(Porchlight.Platform.Wording.Words.Language, english).Split(' ').Select(PersonName.Fold)];

    private static bool Matches(string[] words, string[] starts)
    {
        var at = 0;
        foreach (var start in starts.Select(PersonName.Fold))
        {
            at = Array.FindIndex(words, at, word => word.StartsWith(start, StringComparison.Ordinal)) + 1;
            if (at == 0)
            {
                return false;
            }
        }

        return true;
    }
}
