namespace Porchlight.X12;

/// <summary>One plain line on each set that is not a 271: what it is, and what it says at a glance.</summary>
internal static class SetDescription
{
    // STC01-1 by its first letter (x12 §6).
    private static readonly Dictionary<char, Words> ClaimStates = new()
    {
        ['A'] = new("received or returned at the front door", "recibido o devuelto en la entrada"),
        ['P'] = new("still in work", "aún en proceso"),
        ['F'] = new("finished", "terminado"),
        ['R'] = new("waiting for more information", "espera más información"),
        ['E'] = new("could not be looked up", "no se pudo consultar"),
        ['D'] = new("not found", "no encontrado"),
    };

    private static readonly Dictionary<string, Words> ReviewResults = new()
    {
        ["A1"] = new("approved in full", "aprobado por completo"),
        ["A2"] = new("approved in part", "aprobado en parte"),
        ["A3"] = new("not approved", "no aprobado"),
        ["A4"] = new("still under review", "aún en revisión"),
        ["A6"] = new("approved with changes", "aprobado con cambios"),
        ["C"] = new("cancelled", "cancelado"),
        ["CT"] = new("call the payer", "llame al seguro"),
        ["NA"] = new("no approval needed", "no necesita aprobación"),
    };

    private static readonly Dictionary<string, Words> Verdicts = new()
    {
        ["A"] = new("accepted", "aceptado"),
        ["E"] = new("accepted with errors noted", "aceptado con errores"),
        ["P"] = new("accepted in part", "aceptado en parte"),
        ["R"] = new("not accepted", "no aceptado"),
        ["M"] = new("not accepted for security", "no aceptado por seguridad"),
        ["W"] = new("not accepted for security", "no aceptado por seguridad"),
        ["X"] = new("not accepted for security", "no aceptado por seguridad"),
    };

    public static string Of(X12Document document, PlainLanguage language)
    {
        var lines = document.Transactions.Select(t => Describe(t).In(language)).Distinct().ToList();
        lines.AddRange(document.Interchanges.SelectMany(i => i.Services).Where(s => s.Id == "TA1").Select(s => Envelope(s).In(language)));
        return lines.Count > 0 ? string.Join('\n', lines) : new Words("This is not X12, or it holds nothing.", "Esto no es X12, o no contiene nada.").In(language);
    }

    private static Words Describe(Transaction set) => set.SetId switch
    {
        "270" => new("270: a question to a payer about coverage.", "270: una pregunta al seguro sobre la cobertura."),
        "276" => new($"276: asks a payer about {Count(set, "TRN")} claim(s).", $"276: pregunta al seguro por {Count(set, "TRN")} reclamo(s)."),
        "277" => With(new("277: the state of claims.", "277: el estado de reclamos."), States(set, "STC", s => ClaimStates.GetValueOrDefault(First(s.Component(1, 1))))),
        "278" => With(Review(set), States(set, "HCR", s => ReviewResults.GetValueOrDefault(s[1]))),
        "834" => new($"834: tells a plan about {Count(set, "INS")} member(s) who join, change or leave.", $"834: informa al plan de {Count(set, "INS")} miembro(s) que entran, cambian o salen."),
        "835" => Payment(set),
        "837" => new($"837: a bill for {Count(set, "CLM")} claim(s).", $"837: una factura de {Count(set, "CLM")} reclamo(s)."),
        "275" => new("275: papers that go with a claim.", "275: documentos que acompañan un reclamo."),
        "997" or "999" => Acknowledgement(set),
        _ => new($"{set.SetId}: a message we do not explain.", $"{set.SetId}: un mensaje que no explicamos."),
    };

    private static Words Review(Transaction set)
    {
        var asks = set.Segments.FirstOrDefault(s => s.Id == "BHT")?[2] == "13";
        return asks
            ? new("278: asks a payer to approve care.", "278: pide al seguro que apruebe la atención.")
            : new("278: the payer's word on approving care.", "278: la respuesta del seguro sobre aprobar la atención.");
    }

    private static Words Payment(Transaction set)
    {
        var total = set.Segments.FirstOrDefault(s => s.Id == "BPR") is { } bpr && Values.Cents(bpr[2]) is { } cents
            ? (cents < 0 ? "-$" : "$") + Values.Dollars(Math.Abs(cents)) : "?";
        return new($"835: explains a payment of {total} for {Count(set, "CLP")} claim(s).", $"835: explica un pago de {total} por {Count(set, "CLP")} reclamo(s).");
    }

    private static Words Acknowledgement(Transaction set)
    {
        var about = set.Segments.FirstOrDefault(s => s.Id == "AK1");
        var verdict = Verdicts.GetValueOrDefault(set.Segments.FirstOrDefault(s => s.Id == "AK9")?[1] ?? "", new("not judged", "sin resultado"));
        return new($"{set.SetId}: our group {about?[2]} was {verdict.English}. This says it could be read, not that a claim was accepted.",
            $"{set.SetId}: nuestro grupo {about?[2]}: {verdict.Spanish}. Dice que se pudo leer, no que se aceptó un reclamo.");
    }

    private static Words Envelope(Segment ta1)
    {
        var verdict = Verdicts.GetValueOrDefault(ta1[4], new("not judged", "sin resultado"));
        var note = ta1[5].Length > 0 ? $" ({ta1[5]})" : "";
        return new($"TA1: our envelope {ta1[1]} was {verdict.English}{note}.", $"TA1: nuestro sobre {ta1[1]}: {verdict.Spanish}{note}.");
    }

    private static Words With(Words what, IReadOnlyList<Words> states) => states.Count == 0
        ? what
        : new($"{what.English} It says: {string.Join(", ", states.Select(s => s.English))}.", $"{what.Spanish} Dice: {string.Join(", ", states.Select(s => s.Spanish))}.");

    private static List<Words> States(Transaction set, string id, Func<Segment, Words> state) =>
        [.. set.Segments.Where(s => s.Id == id).Select(state).Where(w => w.English is not null).Distinct()];

    private static char First(string text) => text.Length > 0 ? text[0] : ' ';

    private static int Count(Transaction set, string id) => set.Segments.Count(s => s.Id == id);
}
