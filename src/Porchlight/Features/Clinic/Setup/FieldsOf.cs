using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Porchlight.Clinic.Api;

namespace Porchlight.Clinic;

/// <summary>The usual fields, each with what it refuses.</summary>
internal static class FieldsOf<TRow>
{
    public static SetupField<TRow> Text(string name, string label, Func<TRow, string> read, Action<TRow, string> write, int longest, bool needed = true) =>
        new(name, label, longest > 100 ? Control.Words : Control.Text, read, (row, typed) => typed switch
        {
            "" when needed => new Refusal("setup.needed", "This is needed.", name),
            _ when typed.Length > longest => new Refusal("setup.too-long", "This may have {0} letters.", name) { Facts = [longest.ToString(CultureInfo.InvariantCulture)] },
            _ => Put(() => write(row, typed)),
        })
        { Needed = needed };

    /// <summary>A text with a form of its own; the rule answers what is to be kept.</summary>
    public static SetupField<TRow> Checked(string name, string label, Func<TRow, string> read, Action<TRow, string> write, Func<string, Decision<string>> rule) =>
        new(name, label, Control.Text, read, (row, typed) => rule(typed) switch
        {
            Decision<string>.Accepted kept => Put(() => write(row, kept.Value)),
            var refused => refused.Refusal! with { Field = name },
        });

    public static SetupField<TRow> Number(string name, string label, Func<TRow, int?> read, Action<TRow, int?> write, int least, int most, int step = 1, bool needed = true) =>
        new(name, label, Control.Text, row => read(row)?.ToString(CultureInfo.InvariantCulture) ?? "", (row, typed) =>
        {
            if (typed.Length == 0 && !needed)
            {
                return Put(() => write(row, null));
            }

            return int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most && number % step == 0
                ? Put(() => write(row, number))
                : new Refusal("setup.number", "A whole number from {0} to {1}, in steps of {2}.", name)
                { Facts = [.. new[] { least, most, step }.Select(fact => fact.ToString(CultureInfo.InvariantCulture))] };
        })
        { Needed = needed };

    public static SetupField<TRow> Amount(string name, string label, Func<TRow, Money> read, Action<TRow, Money> write) =>
        new(name, label, Control.Text, row => read(row).ToString(), (row, typed) => Money.Parse(typed) switch
        {
            null => new Refusal("setup.amount", "An amount such as 130.00.", name),
            { Cents: < 0 } => new Refusal("setup.negative", "An amount cannot be below zero.", name),
            { } amount => Put(() => write(row, amount)),
        })
        { Needed = true };

    public static SetupField<TRow> Date(string name, string label, Func<TRow, LocalDate> read, Action<TRow, LocalDate> write) =>
        new(name, label, Control.Text, row => read(row) == default ? "" : LocalDatePattern.Iso.Format(read(row)), (row, typed) =>
            LocalDatePattern.Iso.Parse(typed).TryGetValue(default, out var date) || LocalDatePattern.CreateWithInvariantCulture("M/d/uuuu").Parse(typed).TryGetValue(default, out date)
                ? Put(() => write(row, date))
                : new Refusal("setup.date", "A date such as 11/26/2026.", name))
        { Needed = true };

    public static SetupField<TRow> Time(string name, string label, Func<TRow, LocalTime> read, Action<TRow, LocalTime> write) =>
        new(name, label, Control.Text, row => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(read(row)), (row, typed) =>
            LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse(typed).TryGetValue(default, out var time) && time.Minute % 5 == 0
                ? Put(() => write(row, time))
                : new Refusal("setup.time", "A time such as 8:00 or 17:30, on five minutes.", name))
        { Needed = true };

    public static SetupField<TRow> Tick(string name, string label, Func<TRow, bool> read, Action<TRow, bool> write) =>
        new(name, label, Control.Tick, row => read(row) ? "yes" : "", (row, typed) => Put(() => write(row, typed == "yes")));

    public static SetupField<TRow> Choice<TEnum>(string name, string label, Func<TRow, TEnum?> read, Action<TRow, TEnum?> write, bool needed = true)
        where TEnum : struct, Enum =>
        new(name, label, Control.Choice, row => read(row)?.ToString() ?? "", (row, typed) =>
        {
            if (typed.Length == 0 && !needed)
            {
                return Put(() => write(row, null));
            }

            return Enum.TryParse<TEnum>(typed, out var value) && Enum.IsDefined(value)
                ? Put(() => write(row, value))
                : new Refusal("setup.choose", "Choose one of the list.", name);
        })
        { Needed = needed, Choices = _ => Words<TEnum>() };

    public static SetupField<TRow> Choice<TId>(
        string name, string label, Func<TRow, TId?> read, Action<TRow, TId?> write, Func<ClinicSnapshot, IEnumerable<Choice>> choices, bool needed = true)
        where TId : struct, IId<TId> =>
        new(name, label, Control.Choice, row => read(row) is { } id && id.Value != Guid.Empty ? id.Value.ToString("n") : "", (row, typed) =>
        {
            var chosen = IId<TId>.Parse(typed);
            return chosen is null && needed
                ? new Refusal("setup.choose", "Choose one of the list.", name)
                : Put(() => write(row, chosen));
        })
        { Needed = needed, Choices = choices };

    public static SetupField<TRow> Many<T>(
        string name, string label, Func<TRow, List<T>> read, Action<TRow, List<T>> write, Func<string, T?> parse, Func<T, string> format, Func<ClinicSnapshot, IEnumerable<Choice>> choices, bool needed = true)
        where T : struct =>
        new(name, label, Control.Many, row => string.Join('|', read(row).Select(format)), (row, typed) =>
        {
            var chosen = typed.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(parse).ToList();
            if (chosen.Contains(null) || (needed && chosen.Count == 0))
            {
                return new Refusal("setup.choose-some", "Choose at least one.", name);
            }

            return Put(() => write(row, [.. chosen.Select(one => one!.Value)]));
        })
        { Needed = needed, Choices = choices };

    /// <summary>Sites by their ticks.</summary>
    public static SetupField<TRow> Sites(Func<TRow, List<SiteId>> read, Action<TRow, List<SiteId>> write) =>
        Many("siteIds", "Sites", read, write, IId<SiteId>.Parse, id => id.Value.ToString("n"), clinic => clinic.Sites.Active.Select(site => new Choice(site.Id.ToString(), site.Name)));

    /// <summary>The one site it stands at.</summary>
    public static SetupField<TRow> Site(Func<TRow, SiteId?> read, Action<TRow, SiteId?> write, bool needed = true) =>
        Choice("siteId", "Site", read, write, clinic => clinic.Sites.Active.Select(site => new Choice(site.Id.ToString(), site.Name)), needed) with { InList = true };

    /// <summary>Words with commas between them, kept as a list.</summary>
    public static SetupField<TRow> List(string name, string label, Func<TRow, List<string>> read, Action<TRow, List<string>> write, Func<string, bool> fits, bool needed = true) =>
        new(name, label, Control.Text, row => string.Join(", ", read(row)), (row, typed) =>
        {
            var items = typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
            return (items.Count == 0 && needed) || !items.All(item => !item.Contains('|', StringComparison.Ordinal) && fits(item))
                ? new Refusal("setup.list", "One or more, with commas between them, in the form shown.", name)
                : Put(() => write(row, items));
        })
        { Needed = needed };

    public static IEnumerable<Choice> Words<TEnum>()
        where TEnum : struct, Enum => Enum.GetNames<TEnum>().Select(value => new Choice(value, KindWords.Of(value)));

    private static Refusal? Put(Action write)
    {
        write();
        return null;
    }
}
