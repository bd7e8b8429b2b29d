using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Porchlight.Scheduling;

/// <summary>The day's next number at a site, claimed by its key, so that two who arrive at once never share one.</summary>
internal sealed class TicketNumber
{
    private const int TwoDigits = 99;

    public SiteId Site { get; init; }

    public LocalDate Date { get; init; }

    /// <summary>1 for the first of the day.</summary>
    public int No { get; init; }

    public AppointmentId Appointment { get; init; }

    /// <summary>Site letter, hyphen, two digits, as the wall calls it: <c>M-14</c>. After 99 it starts over; by then the first are home.</summary>
    public string Written(char siteLetter) => string.Create(CultureInfo.InvariantCulture, $"{siteLetter}-{((No - 1) % TwoDigits) + 1:00}");

    internal sealed class Table : IEntityTypeConfiguration<TicketNumber>
    {
        public void Configure(EntityTypeBuilder<TicketNumber> ticket)
        {
            ticket.ToTable("scheduling_ticket");
            ticket.HasKey(row => new { row.Site, row.Date, row.No });
        }
    }
}
