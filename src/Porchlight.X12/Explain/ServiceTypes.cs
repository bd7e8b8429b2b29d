namespace Porchlight.X12;

/// <summary>Service type codes (EB03, EQ01; x12 §4.4) in plain words, as they stand inside a sentence.</summary>
public static class ServiceTypes
{
    private static readonly Dictionary<string, Words> Table = new()
    {
        ["1"] = new("medical care", "atención médica"),
        ["2"] = new("surgery", "cirugía"),
        ["4"] = new("X-ray", "rayos X"),
        ["5"] = new("lab tests", "análisis de laboratorio"),
        ["6"] = new("radiation", "radioterapia"),
        ["7"] = new("anesthesia", "anestesia"),
        ["10"] = new("blood charges", "cargos por sangre"),
        ["12"] = new("medical equipment, bought", "equipo médico comprado"),
        ["13"] = new("surgery center", "centro de cirugía"),
        ["15"] = new("dialysis, other method", "diálisis, otro método"),
        ["18"] = new("medical equipment, rented", "equipo médico alquilado"),
        ["20"] = new("second opinion", "segunda opinión"),
        ["30"] = new("the whole plan", "todo el plan"),
        ["33"] = new("chiropractor", "quiropráctico"),
        ["35"] = new("dental", "dental"),
        ["42"] = new("home health", "atención médica en casa"),
        ["45"] = new("hospice", "cuidados paliativos"),
        ["47"] = new("hospital", "hospital"),
        ["48"] = new("hospital stay", "hospitalización"),
        ["50"] = new("hospital, no overnight stay", "hospital sin pasar la noche"),
        ["51"] = new("emergency room, accident", "sala de emergencias, accidente"),
        ["52"] = new("emergency room", "sala de emergencias"),
        ["53"] = new("same-day surgery", "cirugía del mismo día"),
        ["62"] = new("MRI or CT scan", "resonancia o tomografía"),
        ["65"] = new("newborn care", "atención del recién nacido"),
        ["67"] = new("help to stop smoking", "ayuda para dejar de fumar"),
        ["68"] = new("well-baby visit", "control del bebé sano"),
        ["69"] = new("maternity", "maternidad"),
        ["73"] = new("diagnostic tests", "pruebas de diagnóstico"),
        ["76"] = new("dialysis", "diálisis"),
        ["78"] = new("chemotherapy", "quimioterapia"),
        ["80"] = new("vaccines", "vacunas"),
        ["81"] = new("yearly physical", "examen físico anual"),
        ["82"] = new("family planning", "planificación familiar"),
        ["86"] = new("emergency care", "atención de emergencia"),
        ["88"] = new("pharmacy", "farmacia"),
        ["90"] = new("mail-order drugs", "medicinas por correo"),
        ["91"] = new("brand-name drugs", "medicinas de marca"),
        ["92"] = new("generic drugs", "medicinas genéricas"),
        ["93"] = new("foot care", "podología"),
        ["96"] = new("doctor's care in any place", "atención del médico en cualquier lugar"),
        ["98"] = new("office visit", "visita al consultorio"),
        ["99"] = new("doctor's visit in the hospital", "visita del médico en el hospital"),
        ["A0"] = new("outpatient visit", "visita ambulatoria"),
        ["A3"] = new("home visit", "visita en casa"),
        ["A4"] = new("psychiatric care", "atención psiquiátrica"),
        ["A6"] = new("talk therapy", "psicoterapia"),
        ["A7"] = new("psychiatric hospital stay", "hospitalización psiquiátrica"),
        ["A8"] = new("psychiatric care, no overnight stay", "psiquiatría sin pasar la noche"),
        ["AD"] = new("occupational therapy", "terapia ocupacional"),
        ["AE"] = new("physical medicine", "medicina física"),
        ["AF"] = new("speech therapy", "terapia del habla"),
        ["AG"] = new("skilled nursing", "enfermería especializada"),
        ["AI"] = new("substance use care", "atención por consumo de sustancias"),
        ["AL"] = new("vision", "visión"),
        ["BG"] = new("heart rehab", "rehabilitación cardíaca"),
        ["BV"] = new("women's health", "ginecología y obstetricia"),
        ["BY"] = new("office visit, sick", "visita por enfermedad"),
        ["BZ"] = new("office visit, well", "visita de control"),
        ["DM"] = new("medical equipment", "equipo médico"),
        ["GY"] = new("allergy care", "atención de alergias"),
        ["MH"] = new("mental health", "salud mental"),
        ["PT"] = new("physical therapy", "fisioterapia"),
        ["UC"] = new("urgent care", "atención de urgencia"),
    };

    /// <summary>The words for a code; an unknown one is shown as its code.</summary>
    public static Words Of(string code) => Table.GetValueOrDefault(code, new($"service {code}", $"servicio {code}"));

    /// <summary>True for codes with words here.</summary>
    public static bool IsKnown(string code) => Table.ContainsKey(code);
}
