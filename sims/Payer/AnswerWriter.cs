using System.Globalization;
using Porchlight.X12;

namespace Porchlight.Sims.Payer;

/// <summary>Writes the segments of a 271 for one question.</summary>
internal sealed class AnswerWriter(EligibilityInquiry question, DateOnly today)
{
    private static readonly Separators S = Separators.Standard;

    private readonly List<Segment> _body = [];

    private string Today => today.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The plan of the member, told about the person as asked.</summary>
    public IReadOnlyList<Segment> Benefits(Plan plan, string member, Seed seed)
    {
        Head("1");
        People(question.Subscriber, question.Dependent);
        Dates(plan);
        var type = plan.Type.Length == 0 ? null : plan.Type;
        Add("EB", plan.Status, plan.Status is "6" or "U" ? "IND" : "FAM", "30", type, plan.Name);
        foreach (var line in plan.LinesFor(member, seed))
        {
            AddLine(line);
        }

        return _body;
    }

    /// <summary>An AAA where its code belongs: payer, provider or the patient.</summary>
    public IReadOnlyList<Segment> Rejection(string code)
    {
        var answered = code is "42" or "80" ? "Y" : "N";
        var followUp = code switch
        {
            "42" or "80" => "R",
            "95" => "N",
            _ => "C",
        };
        switch (code)
        {
            case "04" or "41" or "42" or "79" or "80":
                Start("0");
                Add("NM1", "PR", "2", question.Payer.Name, null, null, null, null, "PI", question.Payer.Id);
                Add("AAA", answered, null, code, followUp);
                break;
            case "43" or "44" or "45" or "46" or "47" or "48" or "50" or "51" or "52" or "97":
                Head("0");
                Add("AAA", answered, null, code, followUp);
                break;
            default:
                Head("1");
                People(question.Subscriber, question.Dependent, () => Add("AAA", answered, null, code, followUp));
                break;
        }

        return _body;
    }

    private void Start(string hasChildren)
    {
        Add("BHT", "0022", "11", question.Reference, Today, "1200");
        Add("HL", "1", null, "20", hasChildren);
    }

    private void Head(string providerHasChildren)
    {
        Start("1");
        Add("NM1", "PR", "2", question.Payer.Name, null, null, null, null, "PI", question.Payer.Id);
        Add("HL", "2", "1", "21", providerHasChildren);
        Add("NM1", "1P", question.Provider.FirstName is null ? "2" : "1", question.Provider.Name, question.Provider.FirstName, null, null, null, "XX", question.Provider.Npi);
    }

    private void People(AskedPerson subscriber, AskedPerson? dependent, Action? afterName = null)
    {
        Add("HL", "3", "2", "22", dependent is null ? "0" : "1");
        if (dependent is null)
        {
            Trace();
        }

        Person("IL", subscriber, dependent is null ? afterName : null);
        if (dependent is not null)
        {
            Add("HL", "4", "3", "23", "0");
            Trace();
            Person("03", dependent, afterName);
        }
    }

    private void Trace()
    {
        Add("TRN", "2", question.Trace, question.TraceOriginator);
        Add("TRN", "1", "P" + question.Trace, "9PAYERSIM1");
    }

    private void Person(string entity, AskedPerson person, Action? afterName)
    {
        Add("NM1", entity, "1", person.LastName, person.FirstName, person.MiddleName, null, person.Suffix,
            person.MemberId is null ? null : "MI", person.MemberId);
        afterName?.Invoke();
        if (person.BirthDate is { } born)
        {
            Add("DMG", "D8", born.ToString("yyyyMMdd", CultureInfo.InvariantCulture), person.Gender?.ToString());
        }
    }

    private void Dates(Plan plan)
    {
        var day = question.ServiceDate ?? today;
        if (question.ServiceDate is not null)
        {
            Add("DTP", "291", "D8", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        }

        var year = plan.EndsBefore || plan.Status == "6" ? day.Year - 1 : day.Year;
        Add("DTP", "346", "D8", $"{year}0101");
        if (year < day.Year)
        {
            Add("DTP", "347", "D8", $"{year}1231");
        }
    }

    private void AddLine(string line)
    {
        var elements = line.Split('*');
        Add(elements[0], [.. elements.Skip(1).Select(e => e.Contains('^', StringComparison.Ordinal) ? ElementData.Repeated(e.Split('^')) : e)]);
    }

    private void Add(string id, params ReadOnlySpan<ElementData> elements) => _body.Add(Segment.Create(S, id, elements));
}
