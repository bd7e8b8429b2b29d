using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;

namespace Porchlight.Registration;

/// <summary>When the patient came on file, and names they gave up since.</summary>
internal sealed class RegistrationTimeline(PorchlightDb db, Words words) : ITimelineSource
{
    public async Task<IReadOnlyList<TimelineLine>> OfAsync(PatientId patient, int most, CancellationToken cancellationToken)
    {
        var registered = await db.Patients.Where(row => row.Id == patient).Select(row => row.RegisteredAt).ToListAsync(cancellationToken);
        var names = await db.PreviousNames.Where(row => row.Patient == patient).OrderByDescending(row => row.EndedAt).Take(most).ToListAsync(cancellationToken);
        return
        [
            .. names.Select(name => new TimelineLine(name.EndedAt, "edit", words["New name,"], words["before {0} {1}", name.Given, name.Family])),
            .. registered.Select(at => new TimelineLine(at, "user-plus", words["Came on file,"], words["registered at the desk"])),
        ];
    }
}
