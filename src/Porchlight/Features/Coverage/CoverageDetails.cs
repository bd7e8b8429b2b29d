using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Registration.Api;

namespace Porchlight.Coverage;

/// <summary>What an insurance card says, read and checked.</summary>
internal sealed record CoverageDetails(
    PayerId? Payer, string PayerName, string PlanName, MemberId MemberId, Phi<string>? GroupNumber, PolicyHolder Holder, Subscriber? Subscriber,
    int Order, LocalDate? From, LocalDate? To)
{
    public void WriteTo(PatientCoverage row)
    {
        (row.Payer, row.PayerName, row.PlanName, row.MemberId, row.GroupNumber) = (Payer, PayerName, PlanName, MemberId, GroupNumber);
        (row.Holder, row.Subscriber, row.Order, row.From, row.To) = (Holder, Subscriber, Order, From, To);
    }

    /// <summary>Whether what the payer was told about the patient is something else now, so that its answer counts no more.</summary>
    public bool AsksOtherwiseThan(PatientCoverage row) =>
        Payer != row.Payer || MemberId.Compact != row.MemberId.Compact || Holder != row.Holder || Subscriber != row.Subscriber;
}
