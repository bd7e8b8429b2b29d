namespace Porchlight.Registration;

/// <summary>A field that two people changed to different things.</summary>
public sealed record FieldConflict(string Field, string Was, string Mine, string Theirs) : IPatientData
{
    public override string ToString() => $"{Field}: {Phi<string>.Redacted}";
}

/// <summary>
/// Joins my edit with one that was saved meanwhile. What only one of us changed joins by itself; what both changed differently is for a
/// person to decide, and until then the record keeps theirs.
/// </summary>
public sealed record FieldMerge(PatientForm Joined, IReadOnlyList<FieldConflict> Conflicts, IReadOnlyList<string> JoinedByThemselves)
{
    /// <param name="was">What my edit was based on.</param>
    public static FieldMerge Of(PatientForm was, PatientForm mine, PatientForm theirs)
    {
        var (changed, conflicts, joined) = (new Dictionary<string, string>(), new List<FieldConflict>(), new List<string>());
        foreach (var (field, now) in theirs.Fields)
        {
            var (iChanged, theyChanged) = (mine[field] != was[field], now != was[field]);
            if (iChanged && theyChanged && mine[field] != now)
            {
                conflicts.Add(new FieldConflict(field, was[field], mine[field], now));
            }
            else if (iChanged)
            {
                changed[field] = mine[field];
                joined.Add(field);
            }
            else if (theyChanged)
            {
                joined.Add(field);
            }
        }

        return new FieldMerge(theirs.With(changed), conflicts, joined);
    }

    /// <summary>Names of the fields in which two forms differ.</summary>
    public static IReadOnlyList<string> Differing(PatientForm a, PatientForm b) => [.. a.Fields.Where(field => b[field.Key] != field.Value).Select(field => field.Key)];
}
