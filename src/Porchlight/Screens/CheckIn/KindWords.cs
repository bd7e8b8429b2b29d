using Porchlight.Payments.Api;
using Porchlight.Platform.Wording;

namespace Porchlight.CheckIn;

/// <summary>The sentence a person says when asking for money (design language §5): the whole, its parts, and whether that is all right.</summary>
internal static class KindWords
{
    public static string In(string language, DueToday due)
    {
        var copay = Money.Sum(due.Lines.Where(line => line.Kind == DueKind.Copay).Select(line => line.Amount));
        var older = Money.Sum(due.Lines.Where(line => line.Kind == DueKind.Balance).Select(line => line.Amount));
        return (due.Total == Money.Zero, copay > Money.Zero, older > Money.Zero) switch
        {
            (true, _, _) => Words.In(language, "Nothing is due today."),
            (_, true, true) => Words.In(language, "Today is {0}: {1} for the visit and {2} from before. Is that all right today?", due.Total, copay, older),
            (_, true, false) => Words.In(language, "Today is {0} for the visit. Is that all right today?", due.Total),
            _ => Words.In(language, "There are {0} left from before. Is that all right today?", due.Total),
        };
    }
}
