using Porchlight.Clinic;
using Porchlight.Clinic.Api;

namespace Porchlight.Tests.Features.Clinic;

/// <summary>Maple Street Health is what DESIGN.md says it is.</summary>
public sealed class MapleStreetTests
{
    [Fact]
    public async Task Has_three_sites_in_two_zones_24_providers_in_9_specialties_and_12_payers()
    {
        await using var desk = await MapleStreet.OpenAsync(Engine.Sqlite);
        var clinic = await desk.ClinicAsync();

        Assert.Equal(["Main", "Riverside", "Hillcrest"], clinic.Sites.Select(site => site.Name));
        Assert.Equal(2, clinic.Sites.Select(site => site.Zone).Distinct().Count());
        Assert.Equal(24, clinic.Providers.Count);
        Assert.Equal(9, clinic.Providers.Select(provider => provider.Specialty).Distinct().Count());
        Assert.Equal(12, clinic.Payers.Count);
        Assert.All(clinic.Payers, payer => Assert.Matches("^[0-9]{5}$", payer.X12PayerId));
        Assert.All(clinic.Payers, payer => Assert.NotEmpty(payer.Plans));
    }

    [Fact]
    public async Task Every_visit_type_has_a_fee_somebody_who_sees_it_and_a_room_to_see_it_in_at_one_of_their_sites()
    {
        await using var desk = await MapleStreet.OpenAsync(Engine.Sqlite);
        var clinic = await desk.ClinicAsync();

        Assert.All(clinic.VisitTypes, type =>
        {
            Assert.NotNull(clinic.FeeFor(type.Id, new LocalDate(2026, 11, 24)));
            Assert.Equal(0, (type.NewMinutes % 5) + (type.EstablishedMinutes % 5));
            Assert.Contains(clinic.Providers.Where(type.IsSeenBy).SelectMany(provider => provider.SiteIds), site =>
                (type.RoomKind is null || clinic.RoomsAt(site).Any(room => room.Kind == type.RoomKind))
                && (type.EquipmentKind is null || clinic.Equipment.Active.Any(equipment => equipment.SiteId == site && equipment.Kind == type.EquipmentKind)));
        });
    }

    [Fact]
    public async Task Every_NPI_carries_its_check_digit_and_every_room_its_ways_in_both_languages()
    {
        await using var desk = await MapleStreet.OpenAsync(Engine.Sqlite);
        var clinic = await desk.ClinicAsync();

        Assert.Null(Npi.Read(clinic.Organisation.Npi.Value).Refusal);
        Assert.All(clinic.Providers, provider => Assert.Equal(provider.Kind == ProviderKind.Team, provider.Npi is null));
        Assert.All(clinic.Providers.Where(provider => provider.Npi is not null), provider => Assert.Null(Npi.Read(provider.Npi!.Value.Value).Refusal));
        Assert.All(clinic.Rooms, room => Assert.True(room.StepFree.In("en").Length > 0 && room.StepFree.In("es") != room.StepFree.In("en")));
    }

    /// <summary>CMS's specimen MBI is 1EG4-TE5-MK73; the others are made by the pattern printed beside the payer.</summary>
    [Theory]
    [InlineData("Testland Medicare", "1EG4-TE5-MK73", true)]
    [InlineData("Testland Medicare", "1EG4TE5MK7", false)]
    [InlineData("Samplecare", "smp 0123456789", true)]
    [InlineData("Samplecare", "SMX0123456789", false)]
    [InlineData("Samplecare", "SMP012345678", false)]
    [InlineData("Paragon Military", "12345678901", true)]
    public async Task A_payer_knows_the_form_of_its_member_ids(string payer, string memberId, bool fits)
    {
        await using var desk = await MapleStreet.OpenAsync(Engine.Sqlite);
        var clinic = await desk.ClinicAsync();

        Assert.Equal(fits, clinic.Payers.Single(found => found.Name == payer).Accepts(memberId));
    }

    [Fact]
    public void Federal_holidays_fall_on_the_days_the_government_lists()
    {
        var file = SharedData.File("codes/us-federal-holidays-2020-2027.csv");
        var listed = File.ReadLines(file).Skip(1).Select(line => line.Split(',', 2)).Select(parts => (Date: parts[0], Name: parts[1].Trim('"'))).ToList();
        var computed = Enumerable.Range(2020, 9).SelectMany(FederalHolidays.Of)
            .Select(holiday => (Date: NodaTime.Text.LocalDatePattern.Iso.Format(holiday.Observed), holiday.Name)).ToHashSet();

        Assert.NotEmpty(listed);
        // One way only: Juneteenth is computed for 2020 too, and became a holiday in 2021.
        Assert.All(listed, row => Assert.Contains(row, computed));
    }
}
