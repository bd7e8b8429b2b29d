using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Database;

namespace Porchlight.Registration;

internal static class RegistrationTables
{
    extension(PorchlightDb db)
    {
        public DbSet<Patient> Patients => db.Set<Patient>();

        public DbSet<PatientContact> PatientContacts => db.Set<PatientContact>();

        public DbSet<PatientAddress> PatientAddresses => db.Set<PatientAddress>();

        public DbSet<PatientRelation> PatientRelations => db.Set<PatientRelation>();

        public DbSet<PreviousName> PreviousNames => db.Set<PreviousName>();

        public DbSet<SearchName> SearchNames => db.Set<SearchName>();

        public DbSet<MatchKey> MatchKeys => db.Set<MatchKey>();
    }
}
