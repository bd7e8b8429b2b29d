using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Drafts;
using Porchlight.Platform.Ui;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>A form somebody began: whom it is about as far as they typed, and the way back to it.</summary>
public sealed record ParkedLine(KeptDraft Draft, PersonName? Person) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}

/// <summary>What lies parked, with the names of those on file.</summary>
internal sealed class ParkedWork(OwnDrafts drafts, PatientCards cards)
{
    public const string Kind = "parked.viewed";

    public async Task<IReadOnlyList<ParkedLine>> MineAsync(Shown shown)
    {
        var mine = await drafts.MineAsync();
        var onFile = await cards.OfAsync(mine.Select(draft => draft.Key.Patient).OfType<PatientId>());
        if (onFile.Count > 0)
        {
            shown.List("parked", onFile.Keys);
        }

        return [.. mine.Select(draft => new ParkedLine(draft, draft.Key.Patient is { } id ? onFile.GetValueOrDefault(id)?.Shown : Typed(draft)))];
    }

    private static PersonName? Typed(KeptDraft draft)
    {
        var form = PatientForm.Of(draft.Form);
        return form.Has("firstName") || form.Has("lastName") ? new PersonName(form["lastName"], form["firstName"]) : null;
    }
}

internal static class ParkedWorkEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/drafts", async (ParkedWork parked, Shown shown) => Page.Of<ParkedWorkPage>(new { Lines = await parked.MineAsync(shown) }))
        .RequirePermission("patients.search")
        .Audited(ParkedWork.Kind);
}
