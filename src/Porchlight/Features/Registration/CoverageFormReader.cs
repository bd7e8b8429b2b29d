using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>
/// Reads the insurance card's fields. An empty card is no refusal: care is never stopped by it. A member number that does not look like
/// the payer's is a side note, not a refusal: the card in the hand has the last word.
/// </summary>
internal sealed class CoverageFormReader(PatientForm form, ClinicSnapshot clinic, LocalDate today)
{
    public PlanInfo? Plan => IId<PlanId>.Parse(form["payer"]) is { } id ? clinic.Plans.Find(id) : null;

    public PayerInfo? Payer => clinic.Payers.Find(Plan?.PayerId);

    /// <summary>True when a number was typed that this payer does not give out.</summary>
    public bool LooksUnlikePayer => form.Has("memberId") && Payer is { } payer && !payer.Accepts(form["memberId"]);

    public Decision<CoverageFacts?> Read()
    {
        if (!form.Has("payer") && !form.Has("planName") && !form.Has("memberId"))
        {
            return new Decision<CoverageFacts?>.Accepted(null);
        }

        var refusals = new List<Refusal>();
        if (Plan is null && !form.Has("planName"))
        {
            refusals.Add(new Refusal("coverage.payer-missing", "Which payer does the card name?", "payer"));
        }

        var member = MemberId.Read(form["memberId"]);
        if (member.Refusal is { } why)
        {
            refusals.Add(why with { Field = "memberId" });
        }

        var holder = Enum.TryParse<PolicyHolder>(form["holder"], out var told) ? told : PolicyHolder.Self;
        var subscriber = holder == PolicyHolder.Self ? null : SubscriberOf(refusals);
        return Refusal.FirstOf(refusals) is { } refused
            ? refused
            : new CoverageFacts(Payer?.Id, Plan?.Name ?? form["planName"], member.Answer, holder, subscriber);
    }

    private Subscriber? SubscriberOf(List<Refusal> refusals)
    {
        if (!form.Has("subscriberFirst") || !form.Has("subscriberLast"))
        {
            refusals.Add(new Refusal("coverage.subscriber-name", "Whose name stands on the card?", form.Has("subscriberFirst") ? "subscriberLast" : "subscriberFirst"));
            return null;
        }

        var born = BirthDate.Read(form["subscriberBorn"], today);
        if (born.Refusal is { } why)
        {
            refusals.Add(why with { Field = "subscriberBorn" });
            return null;
        }

        return new Subscriber(new PersonName(form["subscriberLast"], form["subscriberFirst"]), born.Answer.Date);
    }
}
