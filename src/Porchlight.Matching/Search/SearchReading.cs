using NodaTime;

namespace Porchlight.Matching;

/// <summary>One meaning of something typed into the search box. Prints redacted.</summary>
public abstract record SearchReading : IPatientData
{
    private SearchReading()
    {
    }

    public sealed override string ToString() => Phi<string>.Redacted;

    /// <summary>A word of any name (given, family, former, used) begins so; in compare form.</summary>
    public sealed record NamePrefix(string Folded) : SearchReading;

    public sealed record BornOn(LocalDate Date) : SearchReading;

    public sealed record BornInYear(int Year) : SearchReading;

    /// <summary>Birthday in any year.</summary>
    public sealed record BornOnDay(int Month, int Day) : SearchReading;

    /// <summary>A phone number ends with these two to ten digits; backwards they begin <see cref="PhoneNumber.Reversed"/>.</summary>
    public sealed record PhoneEnd(string Digits) : SearchReading
    {
        public string Reversed => string.Concat(Digits.Reverse());
    }

    public sealed record ChartNumber(Mrn Mrn) : SearchReading;

    /// <summary>Today's ticket at a site: letter and number, "M-14".</summary>
    public sealed record Ticket(char SiteLetter, int Number) : SearchReading;

    public sealed record VisitCode(AppointmentCode Code) : SearchReading;

    public sealed record Email(string Address) : SearchReading;
}
