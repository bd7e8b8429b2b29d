using NodaTime;
using Porchlight.Registration.Api;

namespace Porchlight.AuditTrail;

/// <summary>A patient's trail, one page of it.</summary>
/// <param name="People">Everybody who stands on this patient's trail, for the filter.</param>
public sealed record TrailView(
    PatientCard Patient, TrailWish Wish, IReadOnlyList<TrailLine> Lines, int Count, IReadOnlyList<(UserId Id, string Name)> People) : IPatientData
{
    public required string Practice { get; init; }

    public required string PrintedBy { get; init; }

    public required LocalDateTime Now { get; init; }

    public int Pages => Math.Max(1, (Count + Wish.Most - 1) / Wish.Most);

    public override string ToString() => Phi<string>.Redacted;
}

/// <summary>One entry as a person reads it.</summary>
/// <param name="Act">English; the key of its translation.</param>
/// <param name="Facts">Codes and field names that the act noted; never the patient's data itself.</param>
public sealed record TrailLine(
    Guid Id, LocalDateTime At, string Who, string Role, string? Site, string Origin, string Act, TrailResult Result, string? Code, string? Reason,
    IReadOnlyList<string> Fields, IReadOnlyList<KeyValuePair<string, string>> Facts);

public enum TrailResult
{
    Shown,
    Done,
    Refused,
    Denied,
}
