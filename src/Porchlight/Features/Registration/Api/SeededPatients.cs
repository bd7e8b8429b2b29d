using NodaTime;

namespace Porchlight.Registration.Api;

/// <summary>The synthetic patients, for the seeds after them: <c>context.Take&lt;SeededPatients&gt;()</c>.</summary>
public sealed class SeededPatients(IReadOnlyList<SeededPatient> all, IReadOnlyDictionary<string, PatientId> named)
{
    /// <summary>The named ones first, then household by household.</summary>
    public IReadOnlyList<SeededPatient> All { get; } = all;

    /// <summary>The few people everyone knows, by the name they are called: <c>Rosi</c>, <c>Otis</c>, <c>Milo</c>, <c>Dana</c> …</summary>
    public PatientId this[string name] => named[name];
}

/// <param name="Guarantor">Null when they pay their own bill.</param>
public sealed record SeededPatient(PatientId Id, PersonName Name, LocalDate Born, string Language, SiteId Site, PatientId? Guarantor) : IPatientData
{
    public bool NeedsInterpreter { get; init; }

    public required PatientCard Card { get; init; }

    public override string ToString() => Phi<string>.Redacted;
}
