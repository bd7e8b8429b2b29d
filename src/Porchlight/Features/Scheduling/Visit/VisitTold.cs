using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>Says on the next page what was done with a visit, and offers to take it back.</summary>
internal sealed class VisitTold(AppointmentCards cards, PatientCards patients, ClinicDirectory directory, Words T)
{
    public async Task SayAsync(HttpContext http, AppointmentId id, string back, bool canUndo, CancellationToken cancellationToken)
    {
        if (await cards.FindAsync(id, cancellationToken) is not { } visit)
        {
            return;
        }

        var site = (await directory.NowAsync(cancellationToken)).Site(visit.Site);
        var shown = (await patients.OneAsync(visit.Patient, cancellationToken))?.Shown;
        var name = shown is { Given.Length: > 0 } ? shown.Given : shown?.Family ?? T["The visit"];
        http.Tell(Said(visit, name, site), canUndo ? $"/appointments/{id}/undo?back={Uri.EscapeDataString(back)}" : null);
    }

    private string Said(AppointmentCard visit, string name, SiteInfo site) => visit.State switch
    {
        VisitState.Booked => T["{0} is booked for {1}, {2}", name, visit.Date.Say(), site.TimeOf(visit.Start).Say()],
        VisitState.Confirmed => T["{0} confirmed", name],
        VisitState.Arrived => T["{0} has arrived", name],
        VisitState.CheckedIn => T["{0} is checked in", name],
        VisitState.Roomed => T["{0} is in a room", name],
        VisitState.WithProvider => T["{0} is with the provider", name],
        VisitState.ReadyForCheckout => T["{0} is at check-out", name],
        VisitState.CheckedOut => T["{0} is done", name],
        VisitState.NoShow => T["{0} did not come", name],
        VisitState.LeftWithoutBeingSeen => T["{0} has left", name],
        VisitState.EnteredInError => T["The booking was taken back"],
        _ => T["The visit of {0} is cancelled", name],
    };
}
