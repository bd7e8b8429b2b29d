using Microsoft.EntityFrameworkCore;
using Porchlight.Calls.Api;
using Porchlight.Platform.Commands;
using Porchlight.Registration.Api;

namespace Porchlight.Calls;

/// <summary>Compares what the caller says with the records, here and not on the screen. Refusals are on the trail as well (§8).</summary>
internal sealed record VerifyCaller(CallId Call, CallerAnswers Answers) : Command<PatientId>;

internal sealed class VerifyCallerHandler : IHandle<VerifyCaller, PatientId>
{
    public async Task<Decision<PatientId>> Handle(VerifyCaller command, Act act, CancellationToken cancellationToken)
    {
        if (await act.Db.Set<Call>().FirstOrDefaultAsync(row => row.Id == command.Call, cancellationToken) is not { } call)
        {
            return CallTopics.Unknown;
        }

        act.About(call.Id);
        act.Note("by", command.Answers.By);
        var match = command.Answers.Match(await CandidatesAsync(call, command.Answers, act, cancellationToken));
        if (match is not Decision<PatientCard>.Accepted { Value: var card })
        {
            return match.Refusal!;
        }

        call.Verified(card.Id, command.Answers.By, act.Now);
        CallTopics.Changed(act, call);
        return card.Id;
    }

    // Whoever has the number, and whoever was born that day: people call from any phone.
    private static async Task<IReadOnlyCollection<PatientCard>> CandidatesAsync(Call call, CallerAnswers answers, Act act, CancellationToken cancellationToken)
    {
        var lookup = new PatientLookup(act.Db);
        List<PatientId> ids = [.. await lookup.WithPhoneAsync(PhoneNumber.FromStored(call.From.Reveal()), cancellationToken)];
        if (answers.BirthDay is { } day)
        {
            ids.AddRange(await lookup.BornOnAsync(day, cancellationToken));
        }

        return [.. (await new PatientCards(act.Db).OfAsync(ids, cancellationToken)).Values];
    }
}
