using NodaTime;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <param name="Was">The fields this edit is based on, to be sent back with it.</param>
public sealed record EditView(FormView Form, PatientBannerView Banner, long Version, string Was) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}

/// <param name="SavedAt">When the other one saved, at this site.</param>
/// <param name="IsMine">The other one was the same person in another window.</param>
public sealed record ConflictView(FieldMerge Merge, PatientBannerView Banner, long Version, string Was, OperationId Operation, LocalTime SavedAt, bool IsMine) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}
