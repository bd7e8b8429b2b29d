using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Coverage.Api;

/// <summary>What seeded answers say is due at a visit, for the seeds after them: <c>context.Take&lt;SeededCopays&gt;()</c>.</summary>
public sealed class SeededCopays
{
    private readonly ClinicSnapshot _clinic;
    private readonly Dictionary<PatientId, KnownCoverage> _first;
    private readonly Dictionary<(PatientId, string, int), Money?> _found = [];

    private readonly Dictionary<PatientId, PayerId?> _payers;

    internal SeededCopays(ClinicSnapshot clinic, IEnumerable<PatientCoverage> cards, IEnumerable<KnownCoverage> known)
    {
        _clinic = clinic;
        _payers = cards.Where(card => card.Order == 1).ToDictionary(card => card.Patient, card => card.Payer);
        _first = known.Where(one => one.Row.Order == 1).ToDictionary(one => one.Row.Patient);
    }

    /// <summary>The payer that pays first; null for somebody who pays on their own.</summary>
    public PayerId? PayerOf(PatientId patient) => _payers.GetValueOrDefault(patient);

    /// <summary>Null when the first plan names no set amount, or nothing is known of it.</summary>
    public Money? Of(AppointmentCard visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        if (!_first.TryGetValue(visit.Patient, out var coverage))
        {
            return null;
        }

        var types = _clinic.VisitType(visit.VisitType).ServiceTypeCodes;
        var asked = (visit.Patient, string.Join(' ', types), visit.Date.Year);
        return _found.TryGetValue(asked, out var known) ? known : _found[asked] = Pick(coverage, types, visit.Date);
    }

    // The desk took the lower one where the plan names two.
    private static Money? Pick(KnownCoverage coverage, IReadOnlyList<string> types, LocalDate date) =>
        coverage.Benefits(types, date) is { } benefits && Estimating.CopaysOf(benefits) is [var least, ..] ? least : null;
}
