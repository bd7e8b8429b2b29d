using NodaTime;
using Porchlight.Availability;
using Porchlight.Clinic.Api;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>Fills one provider's day from its template, around what is there already, with rooms that nobody else has.</summary>
internal sealed class SeedDay(ClinicSnapshot clinic, Instant now, Random chance)
{
    // Room or provider to the stretches taken on the day in hand.
    private readonly Dictionary<Guid, List<(Instant From, Instant To)>> _taken = [];
    private readonly HashSet<PatientId> _busy = [];

    /// <summary>Somebody is here: the provider's time and the patient's day are gone.</summary>
    public void Take(SeedVisit visit)
    {
        Stretches(visit.Provider.Id.Value).Add((visit.Start, visit.ClaimedTo));
        _busy.Add(visit.Patient);
    }

    /// <summary>A free room and device of the kind the visit needs; false when there is none.</summary>
    public bool TryEquip(SeedVisit visit, out RoomId? room, out EquipmentId? equipment)
    {
        (room, equipment) = (null, null);
        if (visit.VisitType.RoomKind is { } kind)
        {
            if (FirstFree(clinic.RoomsAt(visit.Site.Id).Where(found => found.Kind == kind).Select(found => found.Id.Value), visit) is not { } free)
            {
                return false;
            }

            room = new RoomId(free);
        }

        if (visit.VisitType.EquipmentKind is { } needed)
        {
            if (FirstFree(clinic.Equipment.Where(thing => thing.SiteId == visit.Site.Id && thing.Kind == needed).Select(thing => thing.Id.Value), visit) is not { } free)
            {
                return false;
            }

            equipment = new EquipmentId(free);
        }

        foreach (var taken in new[] { room?.Value, equipment?.Value }.OfType<Guid>())
        {
            Stretches(taken).Add(Occupied(visit));
        }

        return true;
    }

    /// <summary>Visits for the blocks that are open, as full as <paramref name="percent"/> says.</summary>
    public IEnumerable<SeedVisit> Fill(
        ProviderInfo provider, SiteInfo site, LocalDate date, IEnumerable<TemplateBlock> blocks, int percent, IReadOnlyList<SeededPatient> patients)
    {
        var types = clinic.VisitTypes.Active.Where(type => type.IsSeenBy(provider)).ToList();
        // The buffer after a block's last visit reaches into the next one.
        var free = Instant.MinValue;
        foreach (var block in blocks.Where(block => block.Kind < BlockKind.Lunch && !(block.Kind == BlockKind.SameDay && date > site.Today(now))).OrderBy(block => block.Start))
        {
            var fitting = types.Where(type => Fits(type, block.Kind)).ToList();
            var (at, end) = (Instant.Max(free, SiteTime.At(date + block.Start, site.Zone)), SiteTime.At(date + block.End, site.Zone));
            while (fitting.Count > 0 && at < end)
            {
                var type = Pick(fitting);
                var visit = new SeedVisit(default, provider, site, type, at, type.EstablishedMinutes, VisitState.Booked);
                if (visit.End > end)
                {
                    break;
                }

                if (chance.Next(100) < percent && IsFree(provider.Id.Value, (visit.Start, visit.ClaimedTo)) && Someone(patients, type, date) is { } patient)
                {
                    free = at = visit.ClaimedTo;
                    yield return visit with { Patient = patient };
                }
                else
                {
                    at += Duration.FromMinutes(chance.Next(2) == 0 ? 10 : 20);
                }
            }
        }
    }

    private static bool Fits(VisitTypeInfo type, BlockKind kind) => kind switch
    {
        BlockKind.New => type.Code is "NEW",
        BlockKind.Procedure => type.RoomKind == RoomKind.Procedure,
        BlockKind.SameDay => type.Code is "SICK" or "URG",
        _ => type.RoomKind != RoomKind.Procedure && type.Code is not ("NEW" or "PHONE"),
    };

    // Most visits are follow-ups, wherever there are any.
    private VisitTypeInfo Pick(List<VisitTypeInfo> fitting) =>
        fitting.Find(type => type.Code == "FU") is { } usual && chance.Next(100) < 65 ? usual : fitting[chance.Next(fitting.Count)];

    private PatientId? Someone(IReadOnlyList<SeededPatient> patients, VisitTypeInfo type, LocalDate date)
    {
        for (var attempt = 0; attempt < 8; attempt++)
        {
            var patient = patients[chance.Next(patients.Count)];
            var age = Period.Between(patient.Born, date, PeriodUnits.Years).Years;
            if (age >= (type.MinAge ?? 0) && age <= (type.MaxAge ?? 130) && (age < 18 || type.Code != "WELL") && !_busy.Contains(patient.Id))
            {
                _busy.Add(patient.Id);
                return patient.Id;
            }
        }

        return null;
    }

    private Guid? FirstFree(IEnumerable<Guid> resources, SeedVisit visit)
    {
        foreach (var resource in resources)
        {
            if (IsFree(resource, Occupied(visit)))
            {
                return resource;
            }
        }

        return null;
    }

    /// <summary>Who is in the room now is in it now, whenever they were booked.</summary>
    private (Instant From, Instant To) Occupied(SeedVisit visit) => visit.State is VisitState.Roomed or VisitState.WithProvider
        ? (Instant.Min(visit.Start, now), Instant.Max(visit.ClaimedTo, now + Duration.FromMinutes(1)))
        : (visit.Start, visit.ClaimedTo);

    private bool IsFree(Guid resource, (Instant From, Instant To) wanted) => Stretches(resource).TrueForAll(taken => wanted.To <= taken.From || wanted.From >= taken.To);

    private List<(Instant From, Instant To)> Stretches(Guid resource) => _taken.TryGetValue(resource, out var found) ? found : _taken[resource] = [];
}
