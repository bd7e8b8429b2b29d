using NodaTime;
using Porchlight.Availability;
using Porchlight.Clinic.Api;

namespace Porchlight.Scheduling;

/// <summary>Which visits a block of a template takes.</summary>
internal static class BlockRules
{
    /// <summary>A same-day place before its morning: open to nobody, and not closed either.</summary>
    public const int SameDayToCome = 20;

    /// <summary>Same-day places open at this time of their day (front-desk-operations.md §2, release rule).</summary>
    public static LocalTime Released { get; } = new(7, 0);

    public static BlockKinds Admitting(VisitTypeInfo visitType, bool isNewPatient)
    {
        var isProcedure = visitType.RoomKind == RoomKind.Procedure;
        List<BlockKind> kinds = [BlockKind.Open, BlockKind.SameDay];
        kinds.AddRange(isProcedure ? [BlockKind.Procedure] : isNewPatient ? [BlockKind.New] : (ReadOnlySpan<BlockKind>)[BlockKind.Established]);
        kinds.AddRange(visitType.Modes.Contains(VisitMode.Video) ? [BlockKind.Telehealth] : (ReadOnlySpan<BlockKind>)[]);
        return BlockKinds.Of([.. kinds.Select(kind => (int)kind)]);
    }

    /// <summary>The kind a block has on that date, null when nobody is seen in it.</summary>
    public static int? KindOn(this TemplateBlock block, LocalDate date, LocalDateTime now) => block.Kind switch
    {
        BlockKind.Lunch or BlockKind.Admin => null,
        BlockKind.SameDay when date != now.Date || now.TimeOfDay < Released => SameDayToCome,
        _ => (int)block.Kind,
    };

    /// <summary>The board's class of the band behind such a block; null where the board stays plain.</summary>
    public static string? Band(this BlockKind kind) => kind switch
    {
        BlockKind.New => "band-new",
        BlockKind.Procedure => "band-procedure",
        BlockKind.SameDay => "band-same-day",
        BlockKind.Lunch or BlockKind.Admin => "band-closed",
        _ => null,
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
