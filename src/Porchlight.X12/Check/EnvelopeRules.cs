using System.Globalization;

namespace Porchlight.X12;

/// <summary>ISA/IEA, GS/GE, ST/SE and TA1 (x12 §2): counts, control numbers, versions that agree, values of the headers.</summary>
internal sealed class EnvelopeRules(List<X12Problem> problems)
{
    private static readonly string[] IdQualifiers = ["01", "14", "20", "27", "28", "29", "30", "33", "ZZ"];

    public void Check(Interchange interchange)
    {
        CheckIsa(interchange.Isa);
        foreach (var ta1 in interchange.Services.Where(s => s.Id == "TA1"))
        {
            CheckTa1(ta1);
        }

        foreach (var group in interchange.Groups)
        {
            CheckGroup(interchange.Isa, group);
        }

        if (interchange.Groups.Count == 0 && interchange.Services.All(s => s.Id != "TA1"))
        {
            Add(interchange.Isa, "isa.empty", "The interchange holds no functional group and no TA1.");
        }

        CheckIea(interchange);
    }

    private void CheckIsa(Segment isa)
    {
        OneOf(isa, 1, "00", "03");
        OneOf(isa, 3, "00", "01");
        OneOf(isa, 5, IdQualifiers);
        OneOf(isa, 7, IdQualifiers);
        OneOf(isa, 14, "0", "1");
        OneOf(isa, 15, "T", "P");
        Must(isa, 9, ElementTypes.IsDate6(isa[9]), "is not a date YYMMDD");
        Must(isa, 10, ElementTypes.IsTime(isa[10]) && isa[10].Length == 4, "is not a time HHMM");
        Must(isa, 13, isa[13].Length == 9 && isa[13].All(char.IsAsciiDigit), "is not a number of nine digits");
        if (isa[12] != "00501")
        {
            Add(isa, "isa.version", $"ISA12 says version {isa[12]}: only 00501 can be used today.", 12);
        }

        if (isa.Separators.HasRepetition && isa.Separators.Repetition == isa.Separators.Component)
        {
            Add(isa, "isa.separators", "ISA11 and ISA16 are the same character: repetitions and components cannot be told apart.", 16);
        }
    }

    private void CheckTa1(Segment ta1)
    {
        Must(ta1, 1, ta1[1].Length == 9 && ta1[1].All(char.IsAsciiDigit), "is not a control number of nine digits");
        Must(ta1, 2, ElementTypes.IsDate6(ta1[2]), "is not a date YYMMDD");
        Must(ta1, 3, ElementTypes.IsTime(ta1[3]), "is not a time HHMM");
        OneOf(ta1, 4, "A", "E", "R");
        // Old files have no TA105.
        Must(ta1, 5, ta1[5].Length == 0 || (int.TryParse(ta1[5], out var note) && ta1[5].Length == 3 && note <= 31), "is not a note code 000 to 031");
    }

    private void CheckGroup(Segment isa, FunctionalGroup group)
    {
        var gs = group.Gs;
        Must(gs, 4, ElementTypes.IsDate8(gs[4]), "is not a date CCYYMMDD");
        Must(gs, 5, ElementTypes.IsTime(gs[5]), "is not a time");
        Must(gs, 6, IsControl(gs[6], 1), "is not a control number of 1 to 9 digits");
        OneOf(gs, 7, "X");
        if (gs[2].Trim().Length == 0 || gs[3].Trim().Length == 0)
        {
            Add(gs, "gs.required", "The application sender or receiver code is missing.", gs[2].Trim().Length == 0 ? 2 : 3);
        }

        CheckGroupVersion(isa, group);
        var controls = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in group.Transactions)
        {
            CheckSet(group, set);
            if (!controls.Add(set.Control))
            {
                Add(set.St, "st.duplicate", "ST02 is used twice in this group.", 2);
            }
        }

        if (group.Ge is { } ge)
        {
            Count(ge, 1, group.Transactions.Count, "transaction sets");
            Same(ge, 2, group.Control, "GS06");
        }
    }

    private void CheckGroupVersion(Segment isa, FunctionalGroup group)
    {
        var version = group.Version;
        if (!version.StartsWith("005010X", StringComparison.Ordinal))
        {
            var message = version.StartsWith("0040", StringComparison.Ordinal)
                ? $"GS08 says version {version}: 4010 and 4050 are no longer used; 005010 is."
                : "GS08 names no guide of version 005010.";
            Add(group.Gs, "gs.version", message, 8);
        }
        else if (isa[12] != "00501")
        {
            Add(group.Gs, "gs.version-conflict", $"GS08 says {version}, but ISA12 says {isa[12]}.", 8);
        }
    }

    private void CheckSet(FunctionalGroup group, Transaction set)
    {
        var st = set.St;
        Must(st, 2, set.Control.Length is >= 4 and <= 9, "has not 4 to 9 characters");
        if (Guides.GroupFits(group.FunctionalId, set.SetId) is not true)
        {
            Add(group.Gs, "gs.functional-id", $"GS01 {group.FunctionalId} does not carry a {set.SetId}.", 1);
        }

        if (group.Version.Length > 0 && Guides.VersionFits(group.Version, set.SetId) == false)
        {
            Add(group.Gs, "gs.version-set", $"GS08 {group.Version} is not a guide for a {set.SetId}.", 8);
        }

        CheckSetVersion(group, set);
        if (set.Se is { } se)
        {
            Count(se, 1, set.Segments.Count, "segments, ST and SE included");
            Same(se, 2, set.Control, "ST02");
        }
    }

    private void CheckSetVersion(FunctionalGroup group, Transaction set)
    {
        if (set.Version.Length > 0)
        {
            if (Guides.VersionFits(set.Version, set.SetId) == false)
            {
                Add(set.St, "st.version-set", $"ST03 {set.Version} is not a guide for a {set.SetId}.", 3);
            }

            if (Guides.BaseOf(set.Version) != Guides.BaseOf(group.Version))
            {
                Add(set.St, "st.version-conflict", $"ST03 says {set.Version}, but GS08 says {group.Version}.", 3);
            }
        }
        else if (group.Version.StartsWith("005010", StringComparison.Ordinal) && set.SetId is not ("835" or "997"))
        {
            // Required by the guides (x12 §2.2), optional in the standard: where we hold no guide it is only noted.
            var severity = Guides.NeedsImplementationVersion(set.SetId) ? ProblemSeverity.Error : ProblemSeverity.Note;
            problems.Add(X12Problem.At(set.St, "st.version-missing", "ST03, the implementation version, is missing.", 3) with { Severity = severity });
        }
    }

    private void CheckIea(Interchange interchange)
    {
        if (interchange.Iea is not { } iea)
        {
            return;
        }

        // A lone TA1 counts 0 groups; some senders say 1.
        if (interchange.Groups.Count > 0 || iea[1].Trim() != "1" || interchange.Services.All(s => s.Id != "TA1"))
        {
            Count(iea, 1, interchange.Groups.Count, "functional groups");
        }

        Same(iea, 2, interchange.Control, "ISA13");
    }

    private static bool IsControl(string text, int min) => text.Length >= min && text.Length <= 9 && text.All(char.IsAsciiDigit);

    private void Count(Segment segment, int element, int actual, string what)
    {
        if (!int.TryParse(segment[element], NumberStyles.None, CultureInfo.InvariantCulture, out var stated) || stated != actual)
        {
            var name = X12Problem.Designator(segment.Id, element);
            Add(segment, segment.Id.ToLowerInvariant() + ".count", $"{name} says {Shown(segment[element])}, but there are {actual} {what}.", element);
        }
    }

    private void Same(Segment segment, int element, string expected, string other)
    {
        var stated = segment[element].Trim();
        // GS06/GE02 are numbers: leading zeros are accepted.
        if (stated != expected && !(segment.Id == "GE" && stated.TrimStart('0') == expected.TrimStart('0') && stated.Length > 0))
        {
            var name = X12Problem.Designator(segment.Id, element);
            Add(segment, segment.Id.ToLowerInvariant() + ".control", $"{name} says {Shown(stated)}, but {other} says {Shown(expected)}.", element);
        }
    }

    private void OneOf(Segment segment, int element, params string[] codes) =>
        Must(segment, element, codes.Contains(segment[element]), $"{Shown(segment[element])} is not one of {string.Join(", ", codes)}");

    private void Must(Segment segment, int element, bool holds, string message)
    {
        if (!holds)
        {
            var name = X12Problem.Designator(segment.Id, element);
            Add(segment, segment.Id.ToLowerInvariant() + ".value", $"{name} {message}.", element);
        }
    }

    private static string Shown(string value) => value.Trim().Length == 0 ? "nothing" : $"\"{(value.Length > 20 ? value[..20] + "…" : value)}\"";

    private void Add(Segment segment, string code, string message, int element = 0) =>
        problems.Add(X12Problem.At(segment, code, message, element));
}
