using NodaTime;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Ui;

namespace Porchlight.Coverage;

/// <summary>The coming visits whose coverage needs a look, worst first.</summary>
public sealed record RoomView(LocalDate From, LocalDate To, int Visits, IReadOnlyList<RoomGroup> Groups) : IPatientData
{
    public OperationId Operation { get; init; } = OperationId.New();

    public bool MayVerify { get; init; }

    public SiteId? Site { get; init; }

    public int Ready { get; init; }

    public override string ToString() => Phi<string>.Redacted;
}

/// <param name="Count">All of them; <see cref="Rows"/> are the first.</param>
public sealed record RoomGroup(string Id, string Title, GlyphState Glyph, int Count, IReadOnlyList<RoomRow> Rows) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}

public sealed record RoomRow(
    AppointmentId Visit, PatientId Patient, PersonName Name, string When, string With, CoverageId? Coverage, string Plan, string Say, string NextStep) : IPatientData
{
    public string Path => Coverage is { } coverage ? $"/coverage/{coverage}" : $"/patients/{Patient}/coverage/new";

    public override string ToString() => Phi<string>.Redacted;
}
