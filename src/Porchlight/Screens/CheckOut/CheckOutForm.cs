using Porchlight.Scheduling;

namespace Porchlight.CheckOut;

/// <summary>The follow-up as typed and chosen.</summary>
/// <param name="Visit">A visit type's code or the beginning of its name.</param>
/// <param name="Place">A <see cref="PlaceKey"/>, or <see cref="NoFollowUp"/>; nothing chosen is asked for again.</param>
internal sealed record CheckOutForm(string? Visit, string? With, string? When, string? Place = null, string? Note = null, string? Overlap = null)
{
    /// <summary>They said it: nothing has to be booked.</summary>
    public const string NoFollowUp = "none";

    public static CheckOutForm Of(IFormCollection fields) =>
        new(fields["visit"], fields["with"], fields["when"], fields["place"], fields["note"], fields["overlap"]);
}
