using NodaTime;
using Porchlight.Clinic.Api;

namespace Porchlight.Scheduling;

/// <summary>Which visits a block of a template takes.</summary>
internal static class BlockKinds
{
    /// <summary>Same-day places open at this time of their day (front-desk-operations.md §2, release rule).</summary>
    private static readonly LocalTime _released = new(7, 0);

    public static bool Takes(this BlockKind kind, VisitTypeInfo visitType, bool isNewPatient, LocalDate date, LocalDateTime now) => kind switch
    {
        BlockKind.Open => true,
        BlockKind.New => isNewPatient,
        BlockKind.Procedure => visitType.RoomKind == RoomKind.Procedure,
        BlockKind.Telehealth => visitType.Modes.Contains(VisitMode.Video),
        // Yesterday's kept places are past; tomorrow's are still kept.
        BlockKind.SameDay => date == now.Date && now.TimeOfDay >= _released,
        BlockKind.Established => !isNewPatient && visitType.RoomKind != RoomKind.Procedure,
        _ => false,
    };

    /// <summary>The word at the band's foot.</summary>
    public static string Word(this BlockKind kind) => kind switch
    {
        BlockKind.New => "New",
        BlockKind.Procedure => "Procedure",
        BlockKind.SameDay => "Same day",
        BlockKind.Telehealth => "Video",
        BlockKind.Lunch => "Lunch",
        BlockKind.Admin => "Office",
        _ => "",
    };
}
