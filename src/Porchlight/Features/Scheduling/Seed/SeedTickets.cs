using NodaTime;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>One site's tickets of one day, in the order of arrival, around the numbers that are given already.</summary>
internal sealed class SeedTickets(IEnumerable<SeedVisit> visits)
{
    private readonly HashSet<int> _given = [.. visits.Select(visit => visit.Ticket).Where(number => number > 0)];
    private int _last;

    public List<TicketNumber> Rows { get; } = [];

    public string For(SeedVisit visit, AppointmentId appointment)
    {
        var row = new TicketNumber
        {
            Site = visit.Site.Id,
            Date = visit.Site.Today(visit.Start),
            No = visit.Ticket > 0 ? visit.Ticket : Next(),
            Appointment = appointment,
        };
        Rows.Add(row);
        return row.Written(visit.Site.Letter);
    }

    private int Next()
    {
        do
        {
            _last++;
        }
        while (_given.Contains(_last));
        return _last;
    }
}
