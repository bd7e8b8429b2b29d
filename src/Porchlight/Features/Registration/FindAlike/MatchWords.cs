using Porchlight.Matching;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;

namespace Porchlight.Registration;

/// <summary>A comparison in words, as the card beside the form and the row of the search say it.</summary>
internal static class MatchWords
{
    private static readonly FieldOutcome[] _agree = [FieldOutcome.Same, FieldOutcome.OtherOrder, FieldOutcome.LastFourSame];

    public static string Verdict(Words words, MatchResult match) => match.Verdict switch
    {
        MatchVerdict.VeryLikely => words["Very likely"],
        MatchVerdict.Possible => words["Maybe"],
        _ => words["Maybe family"],
    };

    public static string FieldName(Words words, ComparedField field) => field switch
    {
        ComparedField.BirthDate => words["Birth date"],
        ComparedField.Phone => words["Phone"],
        ComparedField.Family => words["Last name"],
        ComparedField.Given => words["First name"],
        ComparedField.Middle => words["Middle name"],
        ComparedField.Suffix => words["Suffix"],
        ComparedField.Sex => words["Sex"],
        ComparedField.Address => words["Address"],
        ComparedField.Email => words["E-mail"],
        ComparedField.BirthOrder => words["Birth order"],
        _ => words["Number"],
    };

    public static string Outcome(Words words, FieldOutcome outcome) => outcome switch
    {
        FieldOutcome.Same => words["same"],
        FieldOutcome.OtherOrder => words["same, other order"],
        FieldOutcome.OneLetter => words["one letter"],
        FieldOutcome.Alike => words["sounds alike"],
        FieldOutcome.Nickname => words["short form"],
        FieldOutcome.PartOfName => words["part of the name"],
        FieldOutcome.InitialOnly => words["same initial"],
        FieldOutcome.PreviousName => words["old name"],
        FieldOutcome.GivenAndFamilySwapped => words["first and last swapped"],
        FieldOutcome.DayAndMonthSwapped => words["day and month swapped"],
        FieldOutcome.OneDigit => words["one digit"],
        FieldOutcome.OneYear => words["one year apart"],
        FieldOutcome.LastFourSame => words["last four the same"],
        FieldOutcome.ZipOnly => words["same ZIP code"],
        FieldOutcome.Differs => words["different"],
        _ => words["not known"],
    };

    public static GlyphState Glyph(FieldOutcome outcome) =>
        _agree.Contains(outcome) ? GlyphState.Ready : outcome == FieldOutcome.Differs ? GlyphState.NotNeeded : GlyphState.Todo;

    /// <summary>"same birth date and phone, one letter".</summary>
    public static string Short(Words words, MatchResult match)
    {
        var same = match.Lines.Where(line => line.Outcome == FieldOutcome.Same && line.Bits > 1).Select(line => FieldName(words, line.Field)).Take(2).ToList();
        var near = match.Lines.Where(line => !_agree.Contains(line.Outcome) && line.Outcome is not (FieldOutcome.Missing or FieldOutcome.Differs))
            .Select(line => $"{FieldName(words, line.Field)}: {Outcome(words, line.Outcome)}").Take(1);
        return string.Join(", ", same.Count == 0 ? near : near.Prepend(words["same {0}", string.Join(" · ", same)]));
    }
}
