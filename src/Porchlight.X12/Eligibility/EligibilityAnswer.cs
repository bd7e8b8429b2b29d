namespace Porchlight.X12;

/// <summary>Active, inactive, or we cannot tell (x12 §4.1). "Cannot tell" never means "not covered".</summary>
public enum CoverageOutcome
{
    /// <summary>The payer could not answer, or said nothing about the plan.</summary>
    CannotTell,

    /// <summary>In force on the date asked.</summary>
    Active,

    /// <summary>The payer says the plan is not in force.</summary>
    Inactive,
}

/// <summary>A person as the payer answered. It corrects nothing by itself: differences are offered to the clerk.</summary>
public sealed record AnsweredPerson
{
    /// <summary>NM103.</summary>
    public string LastName { get; init; } = "";

    /// <summary>NM104.</summary>
    public string FirstName { get; init; } = "";

    /// <summary>NM105.</summary>
    public string MiddleName { get; init; } = "";

    /// <summary>NM107.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>NM109.</summary>
    public string MemberId { get; init; } = "";

    /// <summary>DMG02.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>DMG03: F, M, U or "".</summary>
    public string Gender { get; init; } = "";

    /// <summary>N3, N4 as lines.</summary>
    public IReadOnlyList<string> Address { get; init; } = [];

    /// <summary>REF of the person: qualifier and value, such as 6P and the group number.</summary>
    public IReadOnlyList<(string Qualifier, string Value)> References { get; init; } = [];

    /// <summary>INS03/04 001/25: the payer says it changed an identifying field.</summary>
    public bool PayerChangedIdentity { get; init; }

    /// <summary>Redacted.</summary>
    public override string ToString() => "AnsweredPerson(…)";
}

/// <summary>What one 271 says about one patient.</summary>
public sealed record EligibilityAnswer
{
    /// <summary>Our trace come back, TRN*2: match by this. Several when a clearinghouse added its own.</summary>
    public required IReadOnlyList<string> Traces { get; init; }

    /// <summary>The payer's own number, TRN*1.</summary>
    public string? PayerTrace { get; init; }

    /// <summary>BHT03, our reference come back.</summary>
    public required string Reference { get; init; }

    /// <summary>BHT04.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>2100A NM103.</summary>
    public required string PayerName { get; init; }

    /// <summary>2100A NM109.</summary>
    public required string PayerId { get; init; }

    /// <summary>2100C; null when the payer answered nothing about a subscriber.</summary>
    public AnsweredPerson? Subscriber { get; init; }

    /// <summary>2100D; null when the patient is the subscriber.</summary>
    public AnsweredPerson? Dependent { get; init; }

    /// <summary>Who the answer is about.</summary>
    public AnsweredPerson? Patient => Dependent ?? Subscriber;

    /// <summary>AAA in 2000A, 2100A, 2100B and the patient's own 2100C/D: nobody can tell, whatever else is there.</summary>
    public required IReadOnlyList<Rejection> Rejections { get; init; }

    /// <summary>Dates of the patient (2100C/D).</summary>
    public required IReadOnlyList<AnswerDate> Dates { get; init; }

    /// <summary>Every EB in order.</summary>
    public required IReadOnlyList<Benefit> Benefits { get; init; }

    /// <summary>The set is complete: SE is there and its count fits. A damaged answer must not be trusted as newer truth.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>MSG texts of all benefits.</summary>
    public IEnumerable<string> Messages => Benefits.SelectMany(b => b.Messages);

    /// <summary>EB05 of the whole-plan statement, else the first plan named; null when none is.</summary>
    public string? Plan { get; init; }

    /// <summary>Every answer in a transaction set: one per patient; one without a patient when the payer got no further.</summary>
    public static IReadOnlyList<EligibilityAnswer> Read(Transaction transaction) => EligibilityAnswerReader.Read(transaction);

    /// <summary>The outcome of x12 §4.1 on a date; null takes DTP 291 or 472 of the answer, else BHT04.</summary>
    public CoverageVerdict Verdict(DateOnly? date = null) => CoverageVerdict.Decide(this, date);

    /// <summary>Redacted.</summary>
    public override string ToString() => $"EligibilityAnswer({string.Join(",", Traces)})";
}
