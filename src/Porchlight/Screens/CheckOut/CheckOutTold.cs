using Porchlight.Clinic.Api;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.CheckOut;

/// <summary>Says on the desk that somebody is done and when they come again. One undo takes both back.</summary>
internal sealed class CheckOutTold(AppointmentCards appointments, PatientCards patients, ClinicDirectory directory, Words words)
{
    public async Task SayAsync(HttpContext http, AppointmentId visit, AppointmentId? followUp, CancellationToken cancellationToken)
    {
        var cards = await appointments.OfAsync([visit, followUp ?? visit], cancellationToken);
        var name = (await patients.OneAsync(cards[visit].Patient, cancellationToken))?.Shown.Given ?? words["The visit"];
        if (followUp is not { } booked)
        {
            http.Tell(words["{0} is done", name], $"/checkout/{visit}/undo");
            return;
        }

        var next = cards[booked];
        var site = (await directory.NowAsync(cancellationToken)).Site(next.Site);
        http.Tell(
            words["{0} is done, and comes again {1}, {2}", name, next.Date.Say(), site.TimeOf(next.Start).Say()], $"/checkout/{visit}/undo?followUp={booked}");
    }
}
