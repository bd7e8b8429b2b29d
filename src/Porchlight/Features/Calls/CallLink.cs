using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Access;
using Porchlight.Platform.Database;

namespace Porchlight.Calls;

/// <summary>The patient is on the phone with this person, by two identifiers, or was and is not written up yet.</summary>
internal sealed class CallLink(PorchlightDb db) : IChartLink
{
    public async Task<bool> HasAsync(PatientId patient, Who who, CancellationToken cancellationToken)
    {
        var user = who.User;
        return user is not null && await db.Set<Call>().AnyAsync(
            call => call.Patient == patient && call.AnsweredBy == user && call.VerifiedAt != null && (call.State != CallState.Ended || call.WrappedUpAt == null), cancellationToken);
    }
}
