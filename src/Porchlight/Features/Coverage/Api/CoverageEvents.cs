namespace Porchlight.Coverage.Api;

public sealed record CoverageAdded(CoverageId Coverage, PatientId Patient);

/// <summary>Payer, plan, member number, dates or order changed, or the coverage ended.</summary>
public sealed record CoverageChanged(CoverageId Coverage, PatientId Patient);

/// <summary>An answer, or the lack of one, settled where we stand.</summary>
public sealed record CoverageVerified(CoverageId Coverage, PatientId Patient, CoverageOutcome Outcome);

/// <summary>Queued work: the question stands in <c>coverage_inquiry</c>; the clearinghouse carries it and brings back what it learns.</summary>
public sealed record AskPayer(InquiryId Inquiry);
