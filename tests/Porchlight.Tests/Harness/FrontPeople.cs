using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Commands;
using Porchlight.Registration;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Tests;

/// <summary>Somebody of one's own on file at Maple Street, and visits booked for them.</summary>
internal static class FrontPeople
{
    private static int _serial = 900_000;

    public static Actor Lead { get; } = new(UserId.New(), "lead", "test", MapleStreet.Main);

    public static async Task<PatientId> PatientAsync(
        this Desk desk, string given, string family, LocalDate born, string phone, string? email = null, TextConsent consent = TextConsent.VisitReminders,
        string language = "en", string flags = "")
    {
        var (id, serial) = (PatientId.New(), Interlocked.Increment(ref _serial));
        await desk.Runner.WriteAsync(write =>
        {
            var patient = new Patient
            {
                Id = id,
                Mrn = Mrn.FromSerial(serial),
                MrnSerial = serial,
                Given = given,
                Family = family,
                Born = born,
                TextConsent = consent,
                Language = language,
                Flags = flags,
                RegisteredAt = write.Now,
                ChangedAt = write.Now,
            };
            write.Db.Add(patient);
            write.Db.AddRange(PatientIndex.NamesOf(patient, []));
            write.Db.Add(new PatientContact { Patient = id, Position = 1, Kind = ContactKind.Mobile, Value = phone, Since = write.Now, Reversed = PhoneNumber.FromStored(phone).Reversed });
            if (email is not null)
            {
                write.Db.Add(new PatientContact { Patient = id, Position = 2, Kind = ContactKind.Email, Value = email, Since = write.Now });
            }

            return Task.FromResult(0);
        });
        return id;
    }

    /// <summary>The visitor may open the chart, as if the patient had told them two identifiers.</summary>
    public static async Task LetInAsync(this Desk desk, Visitor visitor, PatientId patient)
    {
        var born = await desk.ReadAsync(db => db.Patients.Where(row => row.Id == patient).Select(row => row.Born).SingleAsync());
        var asked = new OpenChart(patient, $"{born.Month}/{born.Day}/{born.Year}", null);
        Assert.Null((await desk.Runner.RunAsync(asked, OperationId.New(), new Actor(visitor.User, "psr", "test", MapleStreet.Main))).Refusal);
    }

    /// <summary>With Dr. Abara at Main, Central time; over the template, so that it holds whatever the day's template is.</summary>
    public static async Task<AppointmentId> BookedAsync(this Desk desk, PatientId patient, LocalDateTime at)
    {
        var start = at.InZoneStrictly(DateTimeZoneProviders.Tzdb["America/Chicago"]).ToInstant();
        var wish = new BookAppointment(patient, MapleStreet.FollowUp, MapleStreet.Abara, MapleStreet.Main, start, KnowsOverlap: true, OverbookWhy: "test");
        return (await desk.Runner.RunAsync(wish, OperationId.New(), Lead)).Answer;
    }

    public static async Task<VisitState> StateAsync(this Desk desk, AppointmentId appointment) =>
        (await desk.ReadAsync(db => new AppointmentCards(db).FindAsync(appointment)))!.State;
}
