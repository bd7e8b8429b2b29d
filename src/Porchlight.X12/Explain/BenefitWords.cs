using System.Globalization;

namespace Porchlight.X12;

/// <summary>One benefit as one sentence, its segment at the end in brackets.</summary>
internal static class BenefitWords
{
    // EB06 inside a sentence: "$1,500.00 each calendar year", "$620.00 left".
    private static readonly Dictionary<string, Words> Periods = new()
    {
        ["6"] = new(" each hour", " por hora"),
        ["7"] = new(" each day", " por día"),
        ["13"] = new(" each 24 hours", " cada 24 horas"),
        ["22"] = new(" each plan year", " por año del plan"),
        ["23"] = new(" each calendar year", " por año calendario"),
        ["24"] = new(" used so far this year", " usados este año"),
        ["25"] = new(" for the contract", " por contrato"),
        ["26"] = new(" each episode of care", " por episodio de atención"),
        ["27"] = new(" each visit", " por visita"),
        ["29"] = new(" left", " restantes"),
        ["32"] = new(" for life", " de por vida"),
        ["33"] = new(" left for life", " restantes de por vida"),
        ["34"] = new(" each month", " por mes"),
        ["35"] = new(" each week", " por semana"),
        ["36"] = new(" each hospital stay", " por hospitalización"),
    };

    private static readonly Dictionary<string, Words> Levels = new()
    {
        ["IND"] = new(", for this person", ", para esta persona"),
        ["FAM"] = new(", for the family", ", para la familia"),
    };

    private static readonly Dictionary<string, Words> Quantities = new()
    {
        ["VS"] = new("visits", "visitas"),
        ["DY"] = new("days", "días"),
        ["HS"] = new("hours", "horas"),
        ["MN"] = new("months", "meses"),
        ["P6"] = new("services", "servicios"),
        ["LA"] = new("lifetime reserve days", "días de reserva de por vida"),
        ["DB"] = new("units of blood", "unidades de sangre"),
    };

    // EB01 for the statements that are no money and no limit.
    private static readonly Dictionary<string, Words> Statements = new()
    {
        ["1"] = new("is active", "está activo"),
        ["2"] = new("is active, paid per person", "está activo, con pago por persona"),
        ["3"] = new("is active, paid per person for services", "está activo, con pago por persona por servicios"),
        ["4"] = new("is active, paid per person to the primary care provider", "está activo, con pago por persona al médico principal"),
        ["5"] = new("is active, but the payer is still checking", "está activo, pero el seguro aún lo revisa"),
        ["6"] = new("is not active", "no está activo"),
        ["7"] = new("is not active, an update is on its way", "no está activo, falta una actualización"),
        ["8"] = new("is not active, the payer is checking", "no está activo, el seguro lo revisa"),
        ["H"] = new("has no limit", "no tiene límite"),
        ["O"] = new("may not be seen as needed by the payer", "quizá el seguro no lo considere necesario"),
        ["Q"] = new("needs a second opinion", "necesita una segunda opinión"),
        ["T"] = new("had its card lost or stolen; check a photo ID", "tuvo la tarjeta perdida o robada; revise una identificación"),
        ["U"] = new("is handled by someone else; call the one named", "lo atiende otra entidad; llame a la que se nombra"),
        ["V"] = new("cannot be looked up under this service; ask with another", "no se puede consultar con este servicio; pregunte con otro"),
        ["L"] = new("names a primary care provider", "nombra un médico principal"),
        ["N"] = new("must use the provider named", "debe usar el médico nombrado"),
        ["MC"] = new("is run by a managed care plan; bill that plan", "lo maneja un plan de atención administrada; facture a ese plan"),
        ["Y"] = new("has an amount the patient must spend first", "tiene una cantidad que el paciente debe gastar primero"),
    };

    // EB01 codes shown as information.
    private static readonly Dictionary<string, Words> Information = new()
    {
        ["CB"] = new("how coverage is figured", "cómo se calcula la cobertura"),
        ["D"] = new("details from the payer", "detalles del seguro"),
        ["J"] = new("cost control rules", "reglas de control de costos"),
        ["K"] = new("days in reserve", "días de reserva"),
        ["M"] = new("rules on earlier conditions", "reglas sobre condiciones anteriores"),
        ["P"] = new("a notice from the payer", "un aviso del seguro"),
        ["S"] = new("history of last year", "historial del año pasado"),
        ["W"] = new("facts from another source", "datos de otra fuente"),
        ["X"] = new("care on file at a facility", "atención registrada en un centro"),
    };

    public static Words Of(Benefit b)
    {
        var said = Sentence(b);
        var network = b.Network switch
        {
            BenefitNetwork.In => new Words(", in network", ", dentro de la red"),
            BenefitNetwork.Out => new Words(", out of network", ", fuera de la red"),
            BenefitNetwork.Both => new Words(", in or out of network", ", dentro o fuera de la red"),
            _ => new Words("", ""),
        };
        var level = b.AmountCents is null ? default : Levels.GetValueOrDefault(b.Level);
        var authorization = b.AuthorizationRequired switch
        {
            "Y" => new Words(" It needs an authorization.", " Necesita una autorización."),
            "U" => new Words(" Check if it needs an authorization.", " Revise si necesita una autorización."),
            _ => new Words("", ""),
        };
        var often = Often(b);
        var named = b.Entities.Count == 0 ? new Words("", "") : Named(b);
        return new($"{said.English}{network.English}{level.English}{often.English}.{named.English}{authorization.English} [{b.Segment}]",
            $"{said.Spanish}{network.Spanish}{level.Spanish}{often.Spanish}.{named.Spanish}{authorization.Spanish} [{b.Segment}]");
    }

    /// <summary>"office visit, urgent care"; "the whole plan" when EB03 is empty.</summary>
    public static Words Services(Benefit b)
    {
        var codes = b.ServiceTypes.Count == 0 ? ["30"] : b.ServiceTypes;
        return new(string.Join(", ", codes.Select(c => ServiceTypes.Of(c).English)), string.Join(", ", codes.Select(c => ServiceTypes.Of(c).Spanish)));
    }

    private static Words Sentence(Benefit b)
    {
        var services = Capital(Services(b));
        return b.Kind switch
        {
            BenefitKind.Copay => Say(services, "the patient pays", "el paciente paga", Amount(b)),
            BenefitKind.Coinsurance => Say(services, "the patient pays", "el paciente paga", Share(b)),
            BenefitKind.Deductible => Say(services, "deductible", "deducible", Amount(b)),
            BenefitKind.OutOfPocketMax => Say(services, "most the patient pays", "lo máximo que paga el paciente", Amount(b)),
            BenefitKind.Limit when b.Frequencies.Count > 0 && Amount(b).English.Length == 0 => new($"{services.English}: limit", $"{services.Spanish}: límite"),
            BenefitKind.Limit => Say(services, "limit", "límite", Amount(b)),
            BenefitKind.Exclusion when b.Code == "I" => new($"{services.English}: not covered by this plan", $"{services.Spanish}: este plan no lo cubre"),
            BenefitKind.Exclusion => new($"{services.English}: not covered in some cases", $"{services.Spanish}: en algunos casos no se cubre"),
            BenefitKind.OtherPayer => new("There is other insurance. Ask which one pays first", "Hay otro seguro. Pregunte cuál paga primero"),
            _ => Other(b, services),
        };
    }

    private static Words Other(Benefit b, Words services)
    {
        if (Statements.TryGetValue(b.Code, out var statement))
        {
            return new($"{services.English}: {statement.English}", $"{services.Spanish}: {statement.Spanish}");
        }

        var amount = Amount(b);
        var what = Information.GetValueOrDefault(b.Code, new($"the payer notes code {b.Code}", $"el seguro indica el código {b.Code}"));
        return new($"{services.English}: {what.English}{(amount.English.Length > 0 ? ", " + amount.English : "")}",
            $"{services.Spanish}: {what.Spanish}{(amount.Spanish.Length > 0 ? ", " + amount.Spanish : "")}");
    }

    private static Words Say(Words services, string english, string spanish, Words amount) => amount.English.Length == 0
        ? new($"{services.English}: {english}, amount not given", $"{services.Spanish}: {spanish}, sin cantidad")
        : new($"{services.English}: {english} {amount.English}", $"{services.Spanish}: {spanish} {amount.Spanish}");

    private static Words Share(Benefit b)
    {
        if (b.Percent is not { } percent)
        {
            return new("", "");
        }

        var text = (percent * 100).ToString("0.##", CultureInfo.InvariantCulture);
        return new($"{text}%", $"{text}%");
    }

    /// <summary>Money, share or count with its period. With a count, the period belongs to the count (x12 §4.3, EB06).</summary>
    private static Words Amount(Benefit b)
    {
        var period = Periods.GetValueOrDefault(b.Period);
        var money = b.AmountCents is { } cents ? "$" + (cents / 100m).ToString("#,0.00", CultureInfo.InvariantCulture) : "";
        if (b.Quantity is not { } quantity)
        {
            var share = money.Length > 0 ? new Words(money, money) : Share(b);
            return share.English.Length == 0 ? share : new(share.English + period.English, share.Spanish + period.Spanish);
        }

        var unit = Quantities.GetValueOrDefault(b.QuantityQualifier, new("units", "unidades"));
        var count = quantity.ToString("0.##", CultureInfo.InvariantCulture);
        return money.Length == 0
            ? new($"{count} {unit.English}{period.English}", $"{count} {unit.Spanish}{period.Spanish}")
            : new($"{money} for each of {count} {unit.English}{period.English}", $"{money} por cada uno de {count} {unit.Spanish}{period.Spanish}");
    }

    /// <summary>", 20 visits each calendar year".</summary>
    private static Words Often(Benefit b)
    {
        var (english, spanish) = ("", "");
        foreach (var f in b.Frequencies.Where(f => f.Quantity is not null))
        {
            var unit = Quantities.GetValueOrDefault(f.Qualifier, new("units", "unidades"));
            var period = Periods.GetValueOrDefault(f.PeriodCode);
            var times = f.PeriodCount is "" or "1" || period.English is null ? new Words(period.English ?? "", period.Spanish ?? "")
                : new Words($"{period.English} × {f.PeriodCount}", $"{period.Spanish} × {f.PeriodCount}");
            var count = f.Quantity!.Value.ToString("0.##", CultureInfo.InvariantCulture);
            english += $", {count} {unit.English}{times.English}";
            spanish += $", {count} {unit.Spanish}{times.Spanish}";
        }

        return new(english, spanish);
    }

    private static Words Named(Benefit b)
    {
        var names = string.Join("; ", b.Entities.Select(e => e.Contacts.Count == 0 ? e.Name : $"{e.Name} ({string.Join(", ", e.Contacts)})").Where(n => n.Length > 0));
        return names.Length == 0 ? new("", "") : new($" Named: {names}.", $" Se nombra: {names}.");
    }

    private static Words Capital(Words words) => new(Capital(words.English), Capital(words.Spanish));

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
