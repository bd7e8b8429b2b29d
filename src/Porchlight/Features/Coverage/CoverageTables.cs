using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Database;

namespace Porchlight.Coverage;

internal static class CoverageTables
{
    extension(PorchlightDb db)
    {
        public DbSet<PatientCoverage> PatientCoverages => db.Set<PatientCoverage>();

        public DbSet<Standing> Standings => db.Set<Standing>();

        public DbSet<Inquiry> Inquiries => db.Set<Inquiry>();

        public DbSet<CoverageAnswer> CoverageAnswers => db.Set<CoverageAnswer>();
    }
}
