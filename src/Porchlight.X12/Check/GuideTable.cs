using System.Globalization;

namespace Porchlight.X12;

/// <summary>
/// Reads a guide table. Indentation nests; a line is <c>[@LOOP] SEGMENT[*codes] [min-max] [r1,2] [c4=0|1] [p1=2] [soft]</c>:
/// codes belong to element 1 unless written <c>*3=20</c> or, for a component, <c>*1.1=BK</c>; counts are 1, 0-1, 0-*;
/// r = required elements, c = allowed codes, p = components a composite needs (p0 = every element).
/// </summary>
internal static class GuideTable
{
    public static GuideNode Parse(string table)
    {
        var root = new GuideNode { Id = "ST", Loop = "header", Min = 1 };
        var open = new Stack<(int Indent, GuideNode Node)>([(-1, root)]);
        foreach (var line in table.Split('\n').Where(l => l.Trim().Length > 0))
        {
            var indent = line.Length - line.TrimStart().Length;
            while (open.Peek().Indent >= indent)
            {
                open.Pop();
            }

            var node = ParseLine(line.Trim());
            open.Peek().Node.Children.Add(node);
            open.Push((indent, node));
        }

        Number(root);
        return root;
    }

    private static void Number(GuideNode node)
    {
        for (var i = 0; i < node.Children.Count; i++)
        {
            var sharesPlace = i > 0 && node.Children[i].Id == node.Children[i - 1].Id;
            node.Children[i].Ordinal = sharesPlace ? node.Children[i - 1].Ordinal : i;
            Number(node.Children[i]);
        }
    }

    private static GuideNode ParseLine(string line)
    {
        var words = new Queue<string>(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var loop = words.Peek().StartsWith('@') ? words.Dequeue()[1..] : null;
        var (id, keys) = Cut(words.Dequeue(), '*');
        var (min, max) = words.Count > 0 && (char.IsAsciiDigit(words.Peek()[0])) ? Counts(words.Dequeue()) : (0, 1);
        var (element, component, codes) = keys.Length == 0 ? (0, 0, null) : KeyCodes(keys);
        var required = words.Where(w => w[0] == 'r').SelectMany(w => w[1..].Split(',')).Select(Int).ToArray();
        var node = new GuideNode
        {
            Id = id,
            Loop = loop,
            Min = min,
            Max = max,
            KeyElement = element,
            KeyComponent = component,
            Keys = codes,
            Required = required,
            IsSoft = words.Contains("soft"),
        };
        node.Codes.AddRange(words.Where(w => w[0] == 'c').Select(w => KeyCodes(w[1..])));
        node.MinComponents.AddRange(words.Where(w => w[0] == 'p').Select(w => Cut(w[1..], '=')).Select(p => (Int(p.Left), Int(p.Right))));
        return node;
    }

    private static (int Element, int Component, HashSet<string> Codes) KeyCodes(string text)
    {
        var (position, codes) = text.Contains('=', StringComparison.Ordinal) ? Cut(text, '=') : ("1", text);
        var (element, component) = Cut(position, '.');
        return (Int(element), component.Length == 0 ? 0 : Int(component), [.. codes.Split('|')]);
    }

    private static (int Min, int Max) Counts(string text)
    {
        var (min, max) = Cut(text, '-');
        return (Int(min), max.Length == 0 ? Int(min) : max == "*" ? int.MaxValue : Int(max));
    }

    private static (string Left, string Right) Cut(string text, char at)
    {
        var i = text.IndexOf(at, StringComparison.Ordinal);
        return i < 0 ? (text, "") : (text[..i], text[(i + 1)..]);
    }

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
