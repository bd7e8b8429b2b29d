using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Platform.Cli;
using Porchlight.Scheduling;
using Porchlight.Scheduling.Api;

namespace Porchlight.Tests.Features.Scheduling;

/// <summary>
/// Any row of bookings, moves, cancels and undos against a slow obvious model: a list of intervals per doctor. Two rooms for two doctors,
/// so that a room is never the reason.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class BookingModel
{
    private enum Kind
    {
        Book,
        Move,
        Cancel,
        Undo,
    }

    private sealed record Step(Kind Kind, bool Reyes, int Cell, int Which);

    // Cells of the morning 8:00 to 12:00, some of them outside it on purpose.
    private static readonly Gen<Step[]> _steps = Gen.Select(
        Gen.OneOf(Kind.Book, Kind.Book, Kind.Move, Kind.Cancel, Kind.Undo), Gen.Bool, Gen.Int[-2, 49], Gen.Int[0, 30], (kind, reyes, cell, which) => new Step(kind, reyes, cell, which))
        .Array[30];

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Agrees_with_a_list_of_intervals(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var clinic = await SmallClinic.OpenAsync(desk);
        // A clinic day of its own for each run.
        var date = SmallClinic.Today;
        await _steps.SampleAsync(
            async steps =>
            {
                date = NextClinicDay(date);
                var model = new Model();
                foreach (var step in steps)
                {
                    await model.TakeAsync(step, clinic, date);
                }

                Assert.Equal(model.Held.Order(), (await HeldAsync(desk, date)).Order());
            },
            iter: Loops.Of(12), threads: 1);
        await using var scope = desk.Services.CreateAsyncScope();
        Assert.Empty((await scope.ServiceProvider.GetServices<IVerification>().Single(check => check.Name == "bookings").RunAsync(CancellationToken.None)).Problems);
    }

    private static async Task<IEnumerable<(Guid Provider, int Minute)>> HeldAsync(Desk desk, LocalDate date)
    {
        var rows = await desk.ReadAsync(db => db.Appointments.Where(row => row.Date == date && row.State <= VisitState.ReadyForCheckout).ToListAsync());
        return rows.Select(row => (row.Provider.Value, row.Start.InZone(DateTimeZoneProviders.Tzdb["America/Chicago"]).TimeOfDay.Minute + (60 * row.Start.InZone(DateTimeZoneProviders.Tzdb["America/Chicago"]).Hour)));
    }

    private static LocalDate NextClinicDay(LocalDate date)
    {
        do
        {
            date = date.PlusDays(1);
        }
        while (date.DayOfWeek > IsoDayOfWeek.Friday || date == new LocalDate(2026, 11, 26));
        return date;
    }

    private sealed class Model
    {
        private readonly List<(AppointmentId Id, ProviderId Provider, int Start, bool Active, AppointmentId? From)> _all = [];
        private (Kind Kind, int At)? _last;

        public IEnumerable<(Guid Provider, int Minute)> Held => _all.Where(one => one.Active).Select(one => (one.Provider.Value, one.Start));

        public async Task TakeAsync(Step step, SmallClinic clinic, LocalDate date)
        {
            var (provider, start) = (step.Reyes ? clinic.Reyes : clinic.Abara, (8 * 60) + (step.Cell * 5));
            var time = clinic.At(start / 60, start % 60, date);
            var active = _all.Where(one => one.Active).ToList();
            switch (step.Kind)
            {
                case Kind.Book:
                    var booked = await clinic.DoAsync(new BookAppointment(PatientId.New(), clinic.FollowUp, provider, clinic.Main, time));
                    Assert.Equal(MayHave(provider, start, null), booked.Refusal is null);
                    Add(booked, provider, start, null, Kind.Book);
                    break;
                case Kind.Move when active.Count > 0:
                    var old = active[step.Which % active.Count];
                    var moved = await clinic.DoAsync(new MoveAppointment(old.Id, provider, clinic.Main, time));
                    Assert.Equal(MayHave(provider, start, old.Id), moved.Refusal is null);
                    if (moved.Refusal is null)
                    {
                        Set(old.Id, false);
                    }

                    Add(moved, provider, start, old.Id, Kind.Move);
                    break;
                case Kind.Cancel when active.Count > 0:
                    var gone = active[step.Which % active.Count];
                    Assert.Null((await clinic.DoAsync(new CancelAppointment(gone.Id, "1"))).Refusal);
                    Set(gone.Id, false);
                    _last = (Kind.Cancel, _all.FindIndex(one => one.Id == gone.Id));
                    break;
                // The clock stands still, so the last act is always within its ten seconds.
                case Kind.Undo when _last is { } last:
                    Assert.Null((await clinic.DoAsync(new UndoVisitAct(_all[last.At].Id))).Refusal);
                    Set(_all[last.At].Id, last.Kind == Kind.Cancel);
                    if (_all[last.At].From is { } before && last.Kind == Kind.Move)
                    {
                        Set(before, true);
                    }

                    _last = null;
                    break;
            }
        }

        private bool MayHave(ProviderId provider, int start, AppointmentId? ours) =>
            start >= 8 * 60 && start + 20 <= 12 * 60
            && !_all.Exists(one => one.Active && one.Id != ours && one.Provider == provider && one.Start < start + 20 && start < one.Start + 20);

        private void Add(Decision<AppointmentId> answer, ProviderId provider, int start, AppointmentId? from, Kind kind)
        {
            if (answer.Refusal is null)
            {
                _all.Add((answer.Answer, provider, start, true, from));
                _last = (kind, _all.Count - 1);
            }
        }

        private void Set(AppointmentId id, bool active)
        {
            var at = _all.FindIndex(one => one.Id == id);
            _all[at] = _all[at] with { Active = active };
        }
    }
}
