using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace Porchlight.Platform.Database;

/// <summary>The embedded engine: instants as whole microseconds, dates and times as sortable text, ids as blobs of text order.</summary>
public sealed class SqlitePorchlightDb(DbContextOptions<SqlitePorchlightDb> options) : PorchlightDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<Instant>().HaveConversion<InstantMicroseconds>();
        conventions.Properties<LocalDate>().HaveConversion<DateText>();
        conventions.Properties<LocalTime>().HaveConversion<TimeText>();
    }

    private sealed class InstantMicroseconds() : ValueConverter<Instant, long>(
        instant => instant.ToUnixTimeTicks() / 10,
        micros => Instant.FromUnixTimeTicks(micros * 10));

    private sealed class DateText() : ValueConverter<LocalDate, string>(
        date => LocalDatePattern.Iso.Format(date),
        text => LocalDatePattern.Iso.Parse(text).Value);

    private sealed class TimeText() : ValueConverter<LocalTime, string>(
        time => LocalTimePattern.ExtendedIso.Format(time),
        text => LocalTimePattern.ExtendedIso.Parse(text).Value);

    internal sealed class AtDesignTime : IDesignTimeDbContextFactory<SqlitePorchlightDb>
    {
        public SqlitePorchlightDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqlitePorchlightDb>().UseSqlite("Data Source=design.db").Options);
    }
}
