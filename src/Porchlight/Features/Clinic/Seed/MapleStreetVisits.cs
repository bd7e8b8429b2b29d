using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Seeding;

namespace Porchlight.Clinic;

/// <summary>What is booked here and what it is charged at (lengths of front-desk-operations.md §2; charge codes are ours).</summary>
internal static class MapleStreetVisits
{
    private static readonly Row[] _rows =
    [
        new("NEW", "New patient", "First visit", "Primera cita", 40, 40, 5, "98", RoomKind.Exam, "Family Medicine|Internal Medicine", 210) { Bookable = true },
        new("FU", "Follow-up", "Follow-up visit", "Cita de seguimiento", 40, 20, 0, "98", RoomKind.Exam, _clinicians, 130) { Bookable = true },
        new("SICK", "Sick visit", "Visit because you are ill", "Cita por enfermedad", 30, 15, 0, "98", RoomKind.Exam, "Family Medicine|Internal Medicine|Pediatrics", 120) { Bookable = true },
        new("ANN", "Annual", "Yearly check-up", "Chequeo anual", 40, 40, 0, "98", RoomKind.Exam, "Family Medicine|Internal Medicine", 245)
            { Bookable = true, MinAge = 18, Prep = "Bring all your medicines in their bottles.", PrepEs = "Traiga todos sus medicamentos en sus envases." },
        new("URG", "Urgent visit", "Urgent visit", "Cita urgente", 20, 20, 0, "UC", RoomKind.Exam, "Family Medicine|Internal Medicine", 185),
        new("PROC", "Procedure", "Small procedure", "Procedimiento menor", 45, 45, 10, "98", RoomKind.Procedure, "Family Medicine", 390)
            { Authorization = true, Prep = "Eat and drink as usual. Somebody should drive you home.", PrepEs = "Coma y beba como siempre. Alguien debe llevarle a casa." },
        new("EKG", "EKG", "Heart tracing", "Electrocardiograma", 20, 20, 0, "98", RoomKind.Nurse, "Nursing|Cardiology", 95) { Equipment = "ekg" },
        new("NURSE", "Nurse visit", "Visit with a nurse", "Cita con enfermería", 15, 15, 0, "98", RoomKind.Nurse, "Nursing", 55) { Bookable = true },
        new("INJ", "Injection", "Injection", "Inyección", 10, 10, 0, "98", RoomKind.Nurse, "Nursing", 40),
        new("IMM", "Vaccination", "Vaccination", "Vacunación", 10, 10, 0, "80", RoomKind.Nurse, "Nursing", 45) { Bookable = true },
        new("LAB", "Blood draw", "Blood test", "Análisis de sangre", 10, 10, 0, "5", RoomKind.Lab, "Laboratory", 35)
            { Bookable = true, Prep = "Nothing to eat for 8 hours; water is fine.", PrepEs = "No coma durante 8 horas; puede tomar agua." },
        new("WELL", "Well-child visit", "Child check-up", "Control del niño sano", 40, 30, 0, "98", RoomKind.Exam, "Pediatrics", 190)
            { Bookable = true, MaxAge = 17, Prep = "Bring the vaccination card.", PrepEs = "Traiga la cartilla de vacunación." },
        new("WWE", "Well-woman visit", "Well-woman visit", "Control anual de la mujer", 40, 30, 0, "98", RoomKind.Exam, "Women's Health", 230) { Bookable = true },
        new("PRE", "Prenatal visit", "Pregnancy visit", "Control del embarazo", 40, 20, 0, "69", RoomKind.Exam, "Women's Health", 150),
        new("US", "Ultrasound", "Ultrasound", "Ecografía", 30, 30, 5, "4", RoomKind.Imaging, "Women's Health", 280)
            { Equipment = "ultrasound", Referral = true, Prep = "Drink a large glass of water one hour before.", PrepEs = "Beba un vaso grande de agua una hora antes." },
        new("BHE", "Behavioral evaluation", "First talk", "Primera entrevista", 60, 60, 0, "MH", RoomKind.Consult, "Behavioral Health", 260),
        new("BH", "Therapy session", "Session", "Sesión", 50, 50, 10, "MH", RoomKind.Consult, "Behavioral Health", 165),
        new("CARD", "Cardiology consult", "Visit with the heart doctor", "Cita con cardiología", 60, 30, 0, "98", RoomKind.Exam, "Cardiology", 310)
            { Referral = true, Prep = "Bring your last heart tracing if you have one.", PrepEs = "Traiga su último electrocardiograma si lo tiene." },
        new("ECHO", "Echocardiogram", "Heart ultrasound", "Ecocardiograma", 45, 45, 10, "4", RoomKind.Imaging, "Cardiology", 620) { Equipment = "echo", Referral = true, Authorization = true },
        new("STRESS", "Stress test", "Treadmill test", "Prueba de esfuerzo", 60, 60, 15, "98", RoomKind.Imaging, "Cardiology", 540)
            { Equipment = "treadmill", Referral = true, Authorization = true, Prep = "Wear walking shoes. No coffee on that day.", PrepEs = "Use zapatos para caminar. No tome café ese día." },
        new("SKIN", "Skin check", "Skin check", "Revisión de la piel", 30, 20, 0, "98", RoomKind.Exam, "Dermatology", 180) { Referral = true, Bookable = true },
        new("BIOP", "Skin biopsy", "Small skin sample", "Muestra de piel", 40, 40, 10, "98", RoomKind.Procedure, "Dermatology", 350) { Referral = true, Authorization = true },
        new("VIDEO", "Video visit", "Video visit", "Cita por video", 30, 20, 0, "98", null, _clinicians, 115) { Bookable = true, Modes = [VisitMode.Video] },
        new("PHONE", "Phone visit", "Phone visit", "Cita por teléfono", 20, 15, 0, "98", null, _clinicians, 75) { Modes = [VisitMode.Phone] },
    ];

    private const string _clinicians = "Family Medicine|Internal Medicine|Pediatrics|Women's Health|Cardiology|Dermatology";

    public static IReadOnlyList<VisitType> Types(SeedContext context) => [.. _rows.Select((row, i) => new VisitType
    {
        Id = context.Id<VisitTypeId>("visit-type", i),
        Code = row.Code,
        Name = row.Name,
        PatientName = row.Patient,
        PatientNameEs = row.PatientEs,
        NewMinutes = row.New,
        EstablishedMinutes = row.Established,
        BufferAfter = row.After,
        ServiceTypeCodes = [row.ServiceType],
        NeedsReferral = row.Referral,
        NeedsAuthorization = row.Authorization,
        RoomKind = row.Room,
        EquipmentKind = row.Equipment,
        Modes = [.. row.Modes],
        Specialties = [.. row.Specialties.Split('|')],
        MinAge = row.MinAge,
        MaxAge = row.MaxAge,
        IsPatientBookable = row.Bookable,
        Prep = row.Prep,
        PrepEs = row.PrepEs,
    })];

    /// <summary>One charge each, from the start of last year on.</summary>
    public static IEnumerable<Fee> Fees(SeedContext context, IReadOnlyList<VisitType> types) => types.Select((type, i) => new Fee
    {
        Id = context.Id<FeeId>("fee", i),
        VisitTypeId = type.Id,
        ChargeCode = $"MS-{type.Code}",
        Description = type.Name,
        Amount = Money.Dollars(_rows[i].Dollars),
        From = new LocalDate(context.Today.Year - 1, 1, 1),
    });

    private sealed record Row(
        string Code, string Name, string Patient, string PatientEs, int New, int Established, int After, string ServiceType, RoomKind? Room,
        string Specialties, int Dollars)
    {
        public bool Referral { get; init; }

        public bool Authorization { get; init; }

        public bool Bookable { get; init; }

        public string Equipment { get; init; } = "";

        public VisitMode[] Modes { get; init; } = [VisitMode.InPerson];

        public int? MinAge { get; init; }

        public int? MaxAge { get; init; }

        public string Prep { get; init; } = "";

        public string PrepEs { get; init; } = "";
    }
}
