using Porchlight.Clinic.Api;

namespace Porchlight.Clinic;

/// <summary>The lists there are, with how many lines each has.</summary>
public sealed record SetupView(IReadOnlyList<(SetupKind Kind, int Count)> Kinds);

public sealed record SetupListView(SetupKind Kind, IReadOnlyList<SetupLine> Lines, bool MayAdd)
{
    public IEnumerable<SetupField> Columns => Kind.Fields.Where(asked => asked.InList);
}

public sealed record SetupLine(Guid Id, IReadOnlyList<string> Cells, bool IsActive);

/// <param name="Id">Null for a new line.</param>
/// <param name="Values">What the fields hold: as stored, or as typed when it comes back refused.</param>
/// <param name="Was">What the form was made from, sent along so that two people's changes can be told apart.</param>
/// <param name="Theirs">What somebody else saved meanwhile, for the fields that differ; empty without a conflict.</param>
public sealed record SetupFormView(
    SetupKind Kind, Guid? Id, long? Version, IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string> Was,
    IReadOnlyDictionary<string, string> Theirs,
    IReadOnlyList<Refusal> Refusals, OperationId Operation, ClinicSnapshot Clinic, bool MayEdit, bool WasSaved)
{
    public string Action => Id is { } id ? $"/setup/{Kind.Path}/{id:n}" : $"/setup/{Kind.Path}";

    public Refusal? On(SetupField field) => Refusals.FirstOrDefault(refusal => refusal.Field == field.Name);

    public IEnumerable<Refusal> OnTheWhole => Refusals.Where(refusal => Kind.Fields.All(asked => asked.Name != refusal.Field));
}
