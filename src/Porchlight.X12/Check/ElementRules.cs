namespace Porchlight.X12;

/// <summary>One segment in its place: required elements, codes, types, lengths, pairs, composites.</summary>
internal sealed class ElementRules(List<X12Problem> problems)
{
    public void Check(Segment segment, GuideNode node)
    {
        foreach (var element in node.Required.Where(e => segment[e].Length == 0))
        {
            Add(segment, "element.missing", element, 0, "is missing");
        }

        foreach (var (element, component, codes) in node.Codes)
        {
            var value = component == 0 ? segment[element] : segment.Component(element, component);
            if (value.Length > 0 && !codes.Contains(value))
            {
                Add(segment, "element.code", element, component, value.Length <= 10 ? $"has the code \"{value}\", which is not used here" : "has a code that is not used here");
            }
        }

        foreach (var (element, count) in node.MinComponents)
        {
            foreach (var e in element > 0 ? [element] : Enumerable.Range(1, segment.Count))
            {
                CheckComposite(segment, e, count);
            }
        }

        CheckStandard(segment);
    }

    private void CheckComposite(Segment segment, int element, int count)
    {
        var parts = segment.Components(element);
        if (segment[element].Length > 0 && (parts.Count < count || parts.Take(count).Any(p => p.Length == 0)))
        {
            var missing = Math.Max(1, parts.TakeWhile(p => p.Length > 0).Take(count).Count() + 1);
            Add(segment, "element.composite", element, missing, $"is missing: the composite is not split as ISA16 \"{segment.Separators.Component}\" says");
        }
    }

    /// <summary>Types, lengths and pairs of the standard alone, whatever guide the segment belongs to.</summary>
    public void CheckStandard(Segment segment)
    {
        if (SegmentDictionary.Find(segment.Id) is not { } types)
        {
            return;
        }


        for (var element = 1; element <= segment.Count; element++)
        {
            var value = segment[element];
            if (value.Length == 0)
            {
                continue;
            }

            if (element > types.Length)
            {
                Add(segment, "element.too-many", element, 0, "does not exist: the segment has too many elements");
                return;
            }

            CheckType(segment, element, value, types[element - 1]);
        }

        if (segment.Count > 0 && segment[segment.Count].Length == 0)
        {
            problems.Add(X12Problem.At(segment, "element.trailing", "Trailing empty elements should not be sent.", segment.Count)
                with
            { Severity = ProblemSeverity.Note });
        }

        CheckPairs(segment);
        CheckDates(segment);
    }

    private void CheckType(Segment segment, int element, string value, ElementType type)
    {
        if (type.Type is "C" or ".")
        {
            return;
        }

        var parts = type.Repeats ? segment.Repetitions(element) : [value];
        foreach (var part in parts.Where(p => p.Length > 0))
        {
            if (!type.Repeats && segment.Separators is { HasRepetition: true } s && part.Contains(s.Repetition))
            {
                Add(segment, "element.repeats", element, 0, "is repeated, which this element may not be");
            }
            else if (part.Contains(segment.Separators.Component))
            {
                Add(segment, "element.components", element, 0, "has components, which this element may not have");
            }
            else if (Misfit(part, type) is { } why)
            {
                Add(segment, "element.value", element, 0, why);
            }
        }
    }

    private static string? Misfit(string value, ElementType type)
    {
        if (value.Any(char.IsControl))
        {
            return "holds a control character";
        }

        switch (type.Type)
        {
            case "DT":
                return ElementTypes.IsDate8(value) ? null : $"is not a date CCYYMMDD: {Shown(value)}";
            case "TM":
                return ElementTypes.IsTime(value) ? null : $"is not a time: {Shown(value)}";
            case "N" when !ElementTypes.IsInteger(value):
            case "R" when !ElementTypes.IsDecimal(value):
                return "is not a number";
        }

        // Sign and decimal point do not count towards the length of a number.
        var length = type.Type is "N" or "R" ? value.Count(char.IsAsciiDigit) : value.Length;
        return length < type.Min ? $"is too short: {length} of at least {type.Min} characters"
            : length > type.Max ? $"is too long: {length} of at most {type.Max} characters"
            : null;
    }

    private void CheckPairs(Segment segment)
    {
        foreach (var (first, second) in SegmentDictionary.PairsOf(segment.Id))
        {
            if (segment[first].Length > 0 != segment[second].Length > 0)
            {
                var (missing, present) = segment[first].Length == 0 ? (first, second) : (second, first);
                if (AlreadyMissing(segment, missing))
                {
                    continue;
                }

                Add(segment, "element.pair", missing, 0, $"is missing: it comes together with {X12Problem.Designator(segment.Id, present)}");
            }
        }
    }

    /// <summary>Named as required a moment ago: among the last problems, which are this segment's.</summary>
    private bool AlreadyMissing(Segment segment, int element)
    {
        var name = X12Problem.Designator(segment.Id, element);
        for (var i = problems.Count - 1; i >= 0 && problems[i].SegmentIndex == segment.Index; i--)
        {
            if (problems[i].Element == name)
            {
                return true;
            }
        }

        return false;
    }

    private void CheckDates(Segment segment)
    {
        var (format, text) = segment.Id switch
        {
            "DTP" => (2, 3),
            "DMG" => (1, 2),
            _ => (0, 0),
        };
        if (format > 0 && segment[text].Length > 0 && !ElementTypes.FitsFormat(segment[format], segment[text]))
        {
            Add(segment, "element.date", text, 0, $"is not a date of the format {Shown(segment[format])}");
        }
    }

    /// <summary>Codes and dates are short; longer values may be names and are not repeated.</summary>
    private static string Shown(string value) => value.Length <= 10 ? $"\"{value}\"" : "that was sent";

    private void Add(Segment segment, string code, int element, int component, string message)
    {
        var name = X12Problem.Designator(segment.Id, element, component);
        problems.Add(X12Problem.At(segment, code, $"{name} {message}.", element, component));
    }
}
