using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Seeding;

namespace Porchlight.Clinic;

/// <summary>Maple Street Health, the practice everyone shares (DESIGN.md). Leaves a <see cref="ClinicSnapshot"/> for the seeds after it.</summary>
internal sealed class ClinicSeed : ISeed
{
    public int Order => 10;

    public async Task SeedAsync(SeedContext context)
    {
        context.Insert(new Organisation
        {
            Id = context.Id<OrganisationId>("organisation"),
            Name = "Maple Street Health",
            ShortName = "Maple Street",
            Npi = MapleStreetPeople.NpiOf("199999900"),
            TaxId = "00-0000001",
            Phone = "(217) 555-0100",
            Email = "desk@maplestreet.example.org",
            Line = "100 Maple Street",
            City = "Sampleton",
            State = "IL",
            Zip = "62701",
        });
        var sites = MapleStreetPlaces.Sites(context);
        context.Insert<Site>(sites);
        var departments = MapleStreetPlaces.Departments(context, sites);
        context.Insert<Department>(departments);
        context.Insert(MapleStreetPlaces.Rooms(context, sites, departments));
        context.Insert(MapleStreetPlaces.Equipment(context, sites));
        context.Insert(MapleStreetPlaces.Terminals(context, sites));
        context.Insert(MapleStreetPlaces.Drawers(context, sites));
        context.Insert(MapleStreetPeople.Providers(context, sites));
        context.Insert(MapleStreetPeople.Interpreters(context, sites));
        var visitTypes = MapleStreetVisits.Types(context);
        context.Insert<VisitType>(visitTypes);
        context.Insert(MapleStreetVisits.Fees(context, visitTypes));
        var payers = MapleStreetPayers.Payers(context);
        context.Insert<Payer>(payers);
        context.Insert(MapleStreetPayers.Plans(context, payers));
        context.Insert(Holidays(context));
        context.Leave(await ClinicDirectory.LoadAsync(context.Db, CancellationToken.None));
    }

    /// <summary>Three years of federal holidays, shut on the six that clinics keep; never today, which is a clinic day.</summary>
    private static IEnumerable<Holiday> Holidays(SeedContext context) =>
        Enumerable.Range(Math.Min(2026, context.Today.Year), 3).SelectMany(FederalHolidays.Of).Select((holiday, i) => new Holiday
        {
            Id = context.Id<HolidayId>("holiday", i),
            Date = holiday.Observed,
            Name = holiday.Name,
            IsClosed = holiday.Observed != context.Today && _kept.Contains(holiday.Name),
        });

    private static readonly HashSet<string> _kept =
        ["New Year's Day", "Memorial Day", "Independence Day", "Labor Day", "Thanksgiving Day", "Christmas Day"];
}
