using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Commands;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <param name="Seen">Whom the person at the desk was shown as maybe the same, and went on.</param>
internal sealed record RegisterPatient(PatientFacts Facts, CoverageFacts? Coverage, IReadOnlyList<PatientId> Seen) : Command<PatientId>;

internal sealed class RegisterPatientHandler(Lookalikes lookalikes, MrnSeries series, SiteToday calendar) : IHandle<RegisterPatient, PatientId>
{
    public async Task<Decision<PatientId>> Handle(RegisterPatient command, Act act, CancellationToken cancellationToken)
    {
        var facts = command.Facts;
        var guarantor = await GuarantorOnFile.FindAsync(act.Db, facts.Guarantor, cancellationToken);
        var today = await calendar.AtAsync(act.Actor.Site, cancellationToken);
        if (guarantor.Check(facts, today) is { } why)
        {
            return why;
        }

        var record = PatientRows.New(PatientId.New(), await series.NextAsync(act.Db, cancellationToken), facts, guarantor, act);
        var alike = await lookalikes.OfAsync(act.Db, record.ForMatching(), except: null, cancellationToken);
        act.Note("alike", alike.Select(found => found.Id.ToString()).ToList());
        act.Note("seen", command.Seen.Select(id => id.ToString()).ToList());
        var unseen = alike.Count(found => found.IsVeryLikely && !command.Seen.Contains(found.Id));
        if (unseen > 0)
        {
            return MaybeAlreadyHere(unseen);
        }

        PatientRows.Add(act.Db, record);
        act.About(record.Patient.Id);
        act.Publish(new PatientRegistered(record.Patient.Id, act.Actor.Site));
        RegistrationTodos.Publish(act, before: null, record);
        if (command.Coverage is { } told)
        {
            act.Publish(new CoverageGiven(record.Patient.Id, told.Payer, told.PlanName, told.MemberId.Value, told.Holder, told.Subscriber));
        }

        return record.Patient.Id;
    }

    /// <summary>Says how many, and nothing of whom: the cards beside the form show them, and that showing is audited.</summary>
    public static Refusal MaybeAlreadyHere(int count) => count == 1
        ? new Refusal("registration.maybe-already-here", "Someone very much like this is already here. Look at the card first, then go on.")
        : new Refusal("registration.maybe-already-here", "{0} people very much like this are already here. Look at the cards first, then go on.") { Facts = [$"{count}"] };
}

/// <summary>The guarantor as the database knows them.</summary>
internal sealed record GuarantorOnFile(bool IsNamed, PatientId? Patient, LocalDate? Birth)
{
    public static async Task<GuarantorOnFile> FindAsync(Platform.Database.PorchlightDb db, PersonAround? told, CancellationToken cancellationToken)
    {
        if (told?.Chart is not { } chart)
        {
            return new GuarantorOnFile(told is not null, null, told?.Born);
        }

        var found = await db.Patients.AsNoTracking().FirstOrDefaultAsync(row => row.Mrn == chart, cancellationToken);
        return new GuarantorOnFile(true, found?.Id, found?.Born);
    }

    public Refusal? Check(PatientFacts facts, LocalDate today) => facts.Guarantor?.Chart is not null && Patient is null
        ? GuarantorRule.NotOnFile
        : GuarantorRule.Check(facts.Born, IsNamed, Birth, today);
}
