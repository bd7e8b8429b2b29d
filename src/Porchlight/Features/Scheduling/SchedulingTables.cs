using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Database;

namespace Porchlight.Scheduling;

internal static class SchedulingTables
{
    extension(PorchlightDb db)
    {
        public DbSet<Appointment> Appointments => db.Set<Appointment>();

        public DbSet<VisitTransition> VisitTransitions => db.Set<VisitTransition>();

        public DbSet<ResourceCell> ResourceCells => db.Set<ResourceCell>();

        public DbSet<SlotHold> SlotHolds => db.Set<SlotHold>();

        public DbSet<ScheduleTemplate> ScheduleTemplates => db.Set<ScheduleTemplate>();

        public DbSet<TicketNumber> TicketNumbers => db.Set<TicketNumber>();
    }
}
