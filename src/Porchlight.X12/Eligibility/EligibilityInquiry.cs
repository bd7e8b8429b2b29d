using System.Globalization;

namespace Porchlight.X12;

/// <summary>The payer asked (2100A) and how it is identified.</summary>
/// <param name="Name">NM103.</param>
/// <param name="Id">NM109.</param>
/// <param name="IdQualifier">NM108: PI payer id, XV, NI, FI, 46, 24.</param>
public sealed record PayerIdentity(string Name, string Id, string IdQualifier = "PI");

/// <summary>Us (2100B): an organisation, or one provider when <paramref name="FirstName"/> is given.</summary>
/// <param name="Name">Organisation or last name, NM103.</param>
/// <param name="Npi">NM109 under XX.</param>
/// <param name="FirstName">NM104; makes NM102 a person.</param>
public sealed record AskingProvider(string Name, string Npi, string? FirstName = null);

/// <summary>A person as we ask about them. What is unknown is left out, never guessed.</summary>
public sealed record AskedPerson
{
    /// <summary>NM103.</summary>
    public string? LastName { get; init; }

    /// <summary>NM104.</summary>
    public string? FirstName { get; init; }

    /// <summary>NM105.</summary>
    public string? MiddleName { get; init; }

    /// <summary>NM107.</summary>
    public string? Suffix { get; init; }

    /// <summary>DMG02.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>DMG03: the 270 allows only F or M. Null leaves it out.</summary>
    public char? Gender { get; init; }

    /// <summary>NM109 under MI. Only the subscriber has one here.</summary>
    public string? MemberId { get; init; }

    /// <summary>REF*6P, the group number.</summary>
    public string? GroupNumber { get; init; }

    /// <summary>INS02 of a dependent: 01 spouse, 19 child, 34 other adult.</summary>
    public string? Relationship { get; init; }

    /// <summary>Redacted.</summary>
    public override string ToString() => "AskedPerson(…)";
}

/// <summary>One question to one payer about one patient: a 270 of guide 005010X279A1 (x12 §3).</summary>
public sealed record EligibilityInquiry
{
    /// <summary>GS08 and ST03.</summary>
    public const string Guide = "005010X279A1";

    /// <summary>2100A.</summary>
    public required PayerIdentity Payer { get; init; }

    /// <summary>2100B.</summary>
    public required AskingProvider Provider { get; init; }

    /// <summary>2100C.</summary>
    public required AskedPerson Subscriber { get; init; }

    /// <summary>2100D, when the patient is not the subscriber.</summary>
    public AskedPerson? Dependent { get; init; }

    /// <summary>TRN02: unique per question; the answer is matched by it, never by order of arrival.</summary>
    public required string Trace { get; init; }

    /// <summary>TRN03: exactly 10 characters, the first a 1, 3 or 9 by convention.</summary>
    public required string TraceOriginator { get; init; }

    /// <summary>BHT03.</summary>
    public required string Reference { get; init; }

    /// <summary>EQ01, one EQ each. <c>30</c> asks for the whole plan.</summary>
    public IReadOnlyList<string> ServiceTypes { get; init; } = ["30"];

    /// <summary>DTP*291; without it most payers take today.</summary>
    public DateOnly? ServiceDate { get; init; }

    /// <summary>BHT04/05.</summary>
    public required DateTime At { get; init; }

    /// <summary>The whole interchange, ready to store and send.</summary>
    public Interchange ToInterchange(InterchangeHeader header) =>
        InterchangeWriter.Wrap(header, "HS", Guide, [("270", Body(header.Separators))]);

    /// <summary>The questions a 270 asks, one per patient. What is not there is "" or null.</summary>
    public static IReadOnlyList<EligibilityInquiry> Read(Transaction transaction) => EligibilityInquiryReader.Read(transaction);

    /// <summary>The segments between ST and SE.</summary>
    public IReadOnlyList<Segment> Body(Separators separators)
    {
        var body = new List<Segment>();
        void Add(string id, params ReadOnlySpan<ElementData> elements) => body.Add(Segment.Create(separators, id, elements));

        Add("BHT", "0022", "13", Reference, Day(At), At.ToString("HHmm", CultureInfo.InvariantCulture));
        Add("HL", "1", null, "20", "1");
        Add("NM1", "PR", "2", Payer.Name, null, null, null, null, Payer.IdQualifier, Payer.Id);
        Add("HL", "2", "1", "21", "1");
        Add("NM1", "1P", Provider.FirstName is null ? "2" : "1", Provider.Name, Provider.FirstName, null, null, null, "XX", Provider.Npi);
        Add("HL", "3", "2", "22", Dependent is null ? "0" : "1");
        if (Dependent is null)
        {
            Add("TRN", "1", Trace, TraceOriginator);
        }

        AddPerson(Add, "IL", Subscriber);
        if (Dependent is not null)
        {
            Add("HL", "4", "3", "23", "0");
            Add("TRN", "1", Trace, TraceOriginator);
            // No member id in the dependent loop: the id is the subscriber's (x12 §3.1).
            AddPerson(Add, "03", Dependent with { MemberId = null });
            if (Dependent.Relationship is not null)
            {
                Add("INS", "N", Dependent.Relationship);
            }
        }

        if (ServiceDate is { } date)
        {
            Add("DTP", "291", "D8", Day(date));
        }

        foreach (var type in ServiceTypes)
        {
            Add("EQ", type);
        }

        return body;
    }

    /// <summary>Redacted.</summary>
    public override string ToString() => $"EligibilityInquiry({Trace})";

    private delegate void AddSegment(string id, params ReadOnlySpan<ElementData> elements);

    private static void AddPerson(AddSegment add, string entity, AskedPerson person)
    {
        var hasId = !string.IsNullOrWhiteSpace(person.MemberId);
        add("NM1", entity, "1", person.LastName, person.FirstName, person.MiddleName, null, person.Suffix,
            hasId ? "MI" : null, hasId ? person.MemberId!.Trim().ToUpperInvariant() : null);
        if (!string.IsNullOrWhiteSpace(person.GroupNumber))
        {
            add("REF", "6P", person.GroupNumber);
        }

        var gender = person.Gender is 'F' or 'M' ? person.Gender.ToString() : null;
        if (person.BirthDate is { } born)
        {
            add("DMG", "D8", Day(born), gender);
        }
        else if (gender is not null)
        {
            add("DMG", null, null, gender);
        }
    }

    private static string Day(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Day(DateTime at) => at.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
