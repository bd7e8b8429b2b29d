using Porchlight.Clinic;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;
using Porchlight.Registration;
using Porchlight.Scheduling;
using Porchlight.Scheduling.Api;
using ClinicRoom = Porchlight.Clinic.Room;

namespace Porchlight.Tests.Features.Scheduling;

/// <summary>
/// The least practice in which a rule of the schedule can be seen: one site, two doctors, two exam rooms and one procedure room, open
/// weekdays 8 to 12 and 1 to 5, closed on Thanksgiving. It is Tuesday, 9:41.
/// </summary>
internal sealed class SmallClinic(Desk desk)
{
    public static readonly LocalDate Today = new(2026, 11, 24);

    public SiteId Main { get; } = SiteId.New();

    public ProviderId Abara { get; } = ProviderId.New();

    public ProviderId Reyes { get; } = ProviderId.New();

    public VisitTypeId FollowUp { get; } = VisitTypeId.New();

    public VisitTypeId Procedure { get; } = VisitTypeId.New();

    public RoomId Exam1 { get; } = RoomId.New();

    public RoomId Exam2 { get; } = RoomId.New();

    public Actor Dana { get; } = new(UserId.New(), "psr", "test");

    public Actor Lead { get; } = new(UserId.New(), "lead", "test");

    public DateTimeZone Central { get; } = DateTimeZoneProviders.Tzdb["America/Chicago"];

    public static async Task<SmallClinic> OpenAsync(Desk desk, int examRooms = 2)
    {
        var clinic = new SmallClinic(desk);
        await desk.Runner.WriteAsync(write =>
        {
            write.Db.AddRange(clinic.Rows(examRooms));
            return Task.FromResult(0);
        });
        return clinic;
    }

    public Instant At(int hour, int minute, LocalDate? date = null) => ((date ?? Today) + new LocalTime(hour, minute)).InZoneLeniently(Central).ToInstant();

    public BookAppointment FollowUpAt(int hour, int minute, PatientId? patient = null, ProviderId? provider = null, LocalDate? date = null) =>
        new(patient ?? PatientId.New(), FollowUp, provider ?? Abara, Main, At(hour, minute, date));

    public Task<Decision<TAnswer>> DoAsync<TAnswer>(Command<TAnswer> command, Actor? who = null) => desk.Runner.RunAsync(command, OperationId.New(), who ?? Dana);

    public async Task<AppointmentId> BookedAsync(BookAppointment command, Actor? who = null) => (await DoAsync(command, who)).Answer;

    /// <summary>Somebody on file, for the screens that say a name.</summary>
    public async Task<PatientId> PatientAsync(string given, string family)
    {
        var id = PatientId.New();
        await desk.Runner.WriteAsync(write =>
        {
            write.Db.Add(new Patient { Id = id, Mrn = Mrn.FromStored("10442"), MrnSerial = 1044, Given = given, Family = family, Born = new(1992, 5, 6), RegisteredAt = write.Now, ChangedAt = write.Now });
            return Task.FromResult(0);
        });
        return id;
    }

    private List<object> Rows(int examRooms)
    {
        List<IsoDayOfWeek> weekdays = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];
        List<object> rows =
        [
            new Organisation { Id = OrganisationId.New(), Name = "Maple Street Health", Npi = "1234567893" },
            new Site { Id = Main, Name = "Main", Letter = "M", Zone = "America/Chicago", OpenDays = weekdays, Opens = new(8, 0), Closes = new(17, 0) },
            Doctor(Abara, "Dr. Abara"),
            Doctor(Reyes, "Dr. Reyes-Test"),
            Visit(FollowUp, "FU", "Follow-up", 20, RoomKind.Exam, 0),
            Visit(Procedure, "PROC", "Procedure", 30, RoomKind.Procedure, 10),
            new ClinicRoom { Id = RoomId.New(), SiteId = Main, Name = "Procedure 1", Kind = RoomKind.Procedure },
            new Holiday { Id = HolidayId.New(), Date = new(2026, 11, 26), Name = "Thanksgiving" },
        ];
        rows.AddRange(new[] { Exam1, Exam2 }.Take(examRooms).Select((id, i) => new ClinicRoom { Id = id, SiteId = Main, Name = $"Exam {i + 1}", Kind = RoomKind.Exam }));
        rows.AddRange(from provider in (ProviderId[])[Abara, Reyes] from day in weekdays select Template(provider, day));
        return rows;
    }

    private Provider Doctor(ProviderId id, string name) => new()
    {
        Id = id,
        Name = name,
        Family = name.Split(' ')[1],
        Kind = ProviderKind.Physician,
        Specialty = "Family Medicine",
        SiteIds = [Main],
        TakesNewPatients = true,
    };

    private static VisitType Visit(VisitTypeId id, string code, string name, int minutes, RoomKind room, int bufferAfter) => new()
    {
        Id = id,
        Code = code,
        Name = name,
        PatientName = name,
        NewMinutes = minutes,
        EstablishedMinutes = minutes,
        BufferAfter = bufferAfter,
        RoomKind = room,
        Modes = [VisitMode.InPerson],
    };

    private ScheduleTemplate Template(ProviderId provider, IsoDayOfWeek day) => new()
    {
        Id = TemplateId.New(),
        Provider = provider,
        Site = Main,
        Weekday = day,
        EffectiveFrom = new(2026, 1, 1),
        Blocks =
        [
            new TemplateBlock { Start = new(8, 0), End = new(12, 0), Kind = BlockKind.Open },
            new TemplateBlock { Start = new(12, 0), End = new(13, 0), Kind = BlockKind.Lunch },
            new TemplateBlock { Start = new(13, 0), End = new(17, 0), Kind = BlockKind.Open },
        ],
    };
}
