using Porchlight.Coverage.Api;
using Porchlight.Registration.Api;

namespace Porchlight.Coverage;

public sealed record SettleView(
    PatientBannerView Banner, CoverageCard Card, string PayerPhone, SettleForm Form, OperationId Operation, IReadOnlyList<Refusal> Refusals) : IPatientData
{
    public Refusal? this[string field] => Refusals.FirstOrDefault(refusal => refusal.Field == field);

    public override string ToString() => Phi<string>.Redacted;
}
