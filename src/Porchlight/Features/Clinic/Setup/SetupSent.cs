using System.Globalization;

namespace Porchlight.Clinic;

/// <summary>
/// A set-up form as it came in. Each field brings <c>was.NAME</c>, what the form was made from; after a conflict also <c>theirs.NAME</c>
/// (what somebody else saved) and <c>pick.NAME</c> (mine or theirs), of which nothing is picked beforehand.
/// </summary>
internal sealed record SetupSent(
    long? Version, IReadOnlyDictionary<string, string> Typed, IReadOnlyDictionary<string, string> Was, IReadOnlyDictionary<string, string> Theirs)
{
    /// <summary>Lines of a conflict in which nothing was picked.</summary>
    public Refusal? Undecided => Theirs.Count == 0 ? null : new Refusal("setup.undecided", "Choose one of the two in every line that differs.");

    public static SetupSent Of(SetupKind kind, IFormCollection form)
    {
        var (typed, was, theirs) = (new Dictionary<string, string>(), new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var field in kind.Fields)
        {
            var mine = field.Control == Control.Many
                ? string.Join('|', form[field.Name].Where(one => !string.IsNullOrEmpty(one)))
                : Line(form[field.Name].ToString());
            was[field.Name] = Line(form[$"was.{field.Name}"].ToString());
            var stored = Line(form[$"theirs.{field.Name}"].ToString());
            var pick = form[$"pick.{field.Name}"].ToString();
            typed[field.Name] = pick == "theirs" ? stored : mine;
            if (form.ContainsKey($"theirs.{field.Name}") && pick is not ("mine" or "theirs"))
            {
                theirs[field.Name] = stored;
            }
        }

        var version = long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null;
        return new SetupSent(version, typed, was, theirs);
    }

    /// <summary>
    /// Beside what is stored now: fields only they changed become theirs, fields only this form changed stay, and those both changed
    /// stand side by side.
    /// </summary>
    public (Dictionary<string, string> Values, Dictionary<string, string> Theirs) Beside(IReadOnlyDictionary<string, string> stored)
    {
        var (values, theirs) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var (name, mine) in Typed)
        {
            var (touched, changed) = (mine != Was[name], stored[name] != Was[name]);
            values[name] = touched ? mine : stored[name];
            if (touched && changed && mine != stored[name])
            {
                theirs[name] = stored[name];
            }
        }

        return (values, theirs);
    }

    private static string Line(string text) => text.Trim().ReplaceLineEndings("\n");
}
