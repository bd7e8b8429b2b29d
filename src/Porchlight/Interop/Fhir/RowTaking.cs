using Porchlight.Clinic.Api;
using Porchlight.Platform.Database;
using R4 = Hl7.Fhir.Model;

namespace Porchlight.Fhir;

/// <summary>One row from its bytes to its end: imported, merged or rejected with a reason.</summary>
internal sealed class RowTaking
{
    private readonly ImportDesk _desk;
    private readonly FhirMemory _memory;
    private readonly PatientPlacing _patients;
    private readonly PracticePlacing _practice;
    private readonly CarePlacing _care;
    private readonly VisitPlacing _visits;
    private readonly ILogger _log;

    public RowTaking(ImportDesk desk, FhirMemory memory, References references, Reads reads, ClinicDirectory clinic, ILogger log)
    {
        (_desk, _memory, _log) = (desk, memory, log);
        _patients = new PatientPlacing(desk, memory, references, reads);
        _practice = new PracticePlacing(desk, memory, references, clinic);
        _care = new CarePlacing(desk, references, _patients, _practice, clinic);
        _visits = new VisitPlacing(desk, references, _practice, clinic);
    }

    public async Task TakeAsync(FhirRow row, ImportReport report, CancellationToken cancellationToken)
    {
        var reading = new Reading();
        Placed? placed = null;
        try
        {
            placed = await PlaceAsync(row, reading, cancellationToken);
        }
        catch (RowRefused no)
        {
            reading.Refuse(string.Format(System.Globalization.CultureInfo.InvariantCulture, no.Why.Sentence, [.. no.Why.Facts]));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The edge of one row: the rows after it are not to blame. The message may hold a patient's data, the kind does not.
            _log.LogError("A FHIR row could not be taken: {Kind}", e.GetType().Name);
            reading.Refuse($"a fault of this program stopped it ({e.GetType().Name})");
        }

        if (placed is null)
        {
            report.Problems.Add(new ImportProblem(row.File, row.Index, row.Type, string.Join("; ", reading.Reasons.Distinct())));
            return;
        }

        row.Target = placed.Target;
        (report.Imported, report.Merged) = placed.IsNew ? (report.Imported + 1, report.Merged) : (report.Imported, report.Merged + 1);
        report.Notes.AddRange(reading.Notes.Select(note => new ImportProblem(row.File, row.Index, row.Type, note)));
    }

    private async Task<Placed?> PlaceAsync(FhirRow row, Reading reading, CancellationToken cancellationToken)
    {
        if (row.Problem is { } problem)
        {
            reading.Refuse(problem);
        }

        if (row.Length == 0 || (row.Problem is not null && row.Type.Length == 0))
        {
            return null;
        }

        if (!R4.ModelInfo.IsKnownResource(row.Type))
        {
            reading.Refuse("FHIR has no resource of this type");
            return null;
        }

        var raw = FhirFiles.ResourceOf(row);
        var (resource, faults) = FhirParser.Read(raw);
        faults.ToList().ForEach(reading.Refuse);
        if (resource is null)
        {
            return null;
        }

        var placed = await PlaceAsync(row, resource, raw, reading, cancellationToken);
        if (placed is { IsAgain: false })
        {
            await KeepAsync(row, placed, raw, reading, cancellationToken);
        }

        return placed;
    }

    private async Task<Placed?> PlaceAsync(FhirRow row, R4.Resource resource, byte[] raw, Reading reading, CancellationToken cancellationToken)
    {
        // All that is wrong is said at once, so each is looked at even when it will not be taken.
        var patient = await AboutAsync(row, resource, reading, cancellationToken);
        var mark = ContentMark.Of(raw, patient?.Value);
        var read = resource is R4.Patient person ? PatientReading.Read(person, _desk.Now.InUtc().Date, reading) : null;
        if (reading.Reasons.Count == 0 && await _memory.ContentAsync(row.Type, mark, cancellationToken) is { } before)
        {
            row.NameWords = resource is R4.Patient { Name: var names } ? Names.WordsOf(names) : row.NameWords;
            return new Placed(before, false, patient, mark) { IsAgain = true };
        }

        if (reading.Reasons.Count > 0)
        {
            LookOn(resource, reading);
            return null;
        }

        return resource switch
        {
            R4.Patient told => await _patients.PlaceAsync(row, told, mark, read, cancellationToken),
            R4.Organization organization => await _practice.PlaceAsync(row, organization, mark, reading, cancellationToken),
            R4.Practitioner practitioner => await _practice.PlaceAsync(row, practitioner, mark, reading, cancellationToken),
            R4.Location location => await _practice.PlaceAsync(row, location, mark, reading, cancellationToken),
            R4.RelatedPerson related => await _care.PlaceAsync(related, patient, mark, reading, cancellationToken),
            R4.Coverage coverage => await _care.PlaceAsync(row, coverage, patient, mark, reading, cancellationToken),
            R4.Appointment appointment => await _visits.PlaceAsync(row, appointment, patient, mark, reading, cancellationToken),
            R4.Encounter encounter => await _visits.PlaceAsync(row, encounter, patient, mark, reading, cancellationToken),
            _ => null,
        };
    }
    private Task<PatientId?> AboutAsync(FhirRow row, R4.Resource resource, Reading reading, CancellationToken cancellationToken) => resource switch
    {
        R4.RelatedPerson related => _patients.MeantAsync(row, related.Patient, reading, cancellationToken),
        R4.Coverage coverage => _patients.MeantAsync(row, coverage.Beneficiary, reading, cancellationToken),
        R4.Appointment appointment => _patients.MeantAsync(row, _visits.PatientOf(row, appointment), reading, cancellationToken),
        R4.Encounter encounter => _patients.MeantAsync(row, encounter.Subject, reading, cancellationToken),
        _ => Task.FromResult<PatientId?>(null),
    };

    /// <summary>Finds what else is wrong with a row that is rejected already.</summary>
    private void LookOn(R4.Resource resource, Reading reading)
    {
        switch (resource)
        {
            case R4.Coverage coverage:
                CoverageReading.Read(coverage, reading);
                break;
            case R4.Encounter encounter:
                VisitReading.Read(encounter, _desk.Now, reading);
                break;
            case R4.Appointment appointment:
                VisitReading.Read(appointment, _desk.Now, reading);
                break;
        }
    }

    private async Task KeepAsync(FhirRow row, Placed placed, byte[] raw, Reading reading, CancellationToken cancellationToken)
    {
        List<LinkKey> keys = [.. placed.Numbers, .. row.Id is { } id ? [LinkKey.OfId(row.Source, row.Type, id)] : Array.Empty<LinkKey>()];
        if (_desk.IsDryRun)
        {
            _memory.Remember(row.Type, placed, keys);
            return;
        }

        var keep = new KeepFhirResource(
            row.Type, placed.Mark, placed.Target, placed.Patient, Reach.Cut(Path.GetFileName(row.Path), 200), row.Index,
            Reach.Cut(string.Join('\n', reading.Understood.Distinct().Concat(reading.Notes)), 2000), System.Text.Encoding.UTF8.GetString(raw), keys);
        if ((await _desk.DoAsync(keep, ContentMark.Operation("keep", row.Type + placed.Mark), cancellationToken)).Refusal is { } why)
        {
            throw new RowRefused(why);
        }
    }
}
