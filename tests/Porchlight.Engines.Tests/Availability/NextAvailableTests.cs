using NodaTime;
using Porchlight.Availability;
using static Porchlight.Engines.Tests.Availability.MapleStreet;

namespace Porchlight.Engines.Tests.Availability;

public class NextAvailableTests
{
    [Fact]
    public void Offers_the_earliest_place_first()
    {
        var calendar = Mornings(Abara);
        calendar.Taken.Add(Cells(8, 0, 9, 30));

        var best = NextAvailable.Find(FollowUp(), [calendar], [])[0];

        Assert.Equal((Abara, Main, At(9, 30), At(9, 50)), (best.Provider, best.Site, best.Start, best.End));
        Assert.Contains(new PlaceReason(PlaceReasonCode.Earliest), best.Reasons);
    }

    [Fact]
    public void Offers_one_place_for_each_providers_half_day()
    {
        var places = NextAvailable.Find(FollowUp(), [Mornings(Abara), Mornings(Lindqvist)], []);

        Assert.Equal(10, places.Count);
        Assert.Equal([Abara, Lindqvist, Abara, Lindqvist], places.Take(4).Select(place => place.Provider));
        Assert.Equal([At(8), At(8), At(8, day: 1), At(8, day: 1)], places.Take(4).Select(place => place.Start));
    }

    [Fact]
    public void Offers_every_start_when_asked()
    {
        var request = FollowUp() with { Until = At(9), EveryStart = true, StartEveryMinutes = 10, Most = 100 };

        Assert.Equal(
            [At(8), At(8, 10), At(8, 20), At(8, 30), At(8, 40), At(8, 50)],
            NextAvailable.Find(request, [Mornings(Abara)], []).Select(place => place.Start).Order());
    }

    [Fact]
    public void The_usual_provider_is_worth_a_wait_of_three_days()
    {
        var request = FollowUp() with { UsualProvider = Lindqvist };
        var lindqvist = Mornings(Lindqvist);
        lindqvist.Close(CellRange.Within(At(0), At(0, day: 2)));

        var best = NextAvailable.Find(request, [Mornings(Abara), lindqvist], [])[0];

        Assert.Equal((Lindqvist, At(8, day: 2)), (best.Provider, best.Start));
        Assert.Contains(new PlaceReason(PlaceReasonCode.UsualProvider), best.Reasons);
        Assert.DoesNotContain(new PlaceReason(PlaceReasonCode.Earliest), best.Reasons);
    }

    [Fact]
    public void The_time_of_day_a_patient_likes_comes_first()
    {
        var request = FollowUp() with { PreferredTime = new LocalTimeRange(new LocalTime(11, 0), LocalTime.Noon) };

        var best = NextAvailable.Find(request, [Mornings(Abara)], [])[0];

        Assert.Equal(At(11), best.Start);
        Assert.Contains(new PlaceReason(PlaceReasonCode.PreferredTime), best.Reasons);
    }

    [Fact]
    public void The_weekday_a_patient_likes_comes_first() => Assert.Equal(
        At(8, day: 1),
        NextAvailable.Find(FollowUp() with { PreferredDays = [IsoDayOfWeek.Wednesday] }, [Mornings(Abara)], [])[0].Start);

    [Fact]
    public void A_place_that_fills_a_gap_beats_one_that_leaves_a_short_one()
    {
        var calendar = Mornings(Abara);
        calendar.Taken.Add(Cells(8, 25, 8, 40)); // before it 25 minutes are free
        calendar.Taken.Add(Cells(9, 0, 12, 0)); // and after it exactly 20

        var places = NextAvailable.Find(FollowUp() with { EveryStart = true, Until = At(12) }, [calendar], []);

        Assert.Equal([At(8, 40), At(8), At(8, 5)], places.Select(place => place.Start));
        Assert.Contains(new PlaceReason(PlaceReasonCode.FillsGap), places[0].Reasons);
        Assert.Contains(new PlaceReason(PlaceReasonCode.LeavesGap, Minutes: 5), places[1].Reasons);
    }

    [Fact]
    public void Buffers_need_free_cells_but_no_hours()
    {
        var calendar = Mornings(Abara);
        calendar.Taken.Add(Cells(9, 0, 12, 0));
        var request = FollowUp() with { BufferBeforeMinutes = 5, BufferAfterMinutes = 10, EveryStart = true, Until = At(12) };

        // 8:00 has its buffer before opening time; 8:30 is the last that leaves ten minutes before nine.
        Assert.Equal(
            [At(8), At(8, 5), At(8, 10), At(8, 15), At(8, 20), At(8, 25), At(8, 30)],
            NextAvailable.Find(request, [calendar], []).Select(place => place.Start).Order());
    }

    [Fact]
    public void Only_blocks_that_admit_the_visit_count()
    {
        var calendar = Mornings(Abara);
        calendar.Open(New, Cells(13, 0, 14, 0));

        Assert.Equal(At(13), NextAvailable.Find(FollowUp() with { Admits = BlockKinds.Of(New) }, [calendar], []).Single().Start);
    }

    [Fact]
    public void Any_free_room_will_do_and_the_first_free_one_is_given_out()
    {
        var (one, two) = (new CellSet(Week), new CellSet(Week));
        one.Add(Cells(8, 0, 9, 0));
        two.Add(Cells(8, 10, 12, 0));
        var roomOne = new PooledResource(Guid.CreateVersion7(), Main, one);
        var roomTwo = new PooledResource(Guid.CreateVersion7(), Main, two);

        var best = NextAvailable.Find(FollowUp(), [Mornings(Abara)], [new ResourcePool("room", [roomOne, roomTwo])])[0];

        Assert.Equal(At(9), best.Start);
        Assert.Equal([roomOne.Id], best.Resources);
    }

    [Fact]
    public void Two_of_three_must_be_free_at_once()
    {
        PooledResource Nurse(int busyFrom, int busyTo)
        {
            var taken = new CellSet(Week);
            taken.Add(Cells(busyFrom, 0, busyTo, 0));
            return new PooledResource(Guid.CreateVersion7(), null, taken);
        }

        var nurses = new ResourcePool("nurse", [Nurse(8, 10), Nurse(8, 9), Nurse(9, 12)], Needed: 2);

        // From 8 one is free, from 9 one, from 10 the first two.
        var best = NextAvailable.Find(FollowUp(), [Mornings(Abara)], [nurses])[0];

        Assert.Equal(At(10), best.Start);
        Assert.Equal(nurses.Members.Take(2).Select(nurse => nurse.Id), best.Resources);
    }

    [Fact]
    public void A_room_elsewhere_does_not_help()
    {
        var elsewhere = new ResourcePool("room", [new PooledResource(Guid.CreateVersion7(), SiteId.New(), new CellSet(Week))]);

        Assert.Empty(NextAvailable.Find(FollowUp(), [Mornings(Abara)], [elsewhere]));
        Assert.Equal(
            [new Obstacle(ObstacleCode.PoolShort, Role: "room")],
            NextAvailable.WhyNone(FollowUp(), [Mornings(Abara)], [elsewhere]));
    }

    [Fact]
    public void Says_why_a_place_cannot_be_had()
    {
        var calendar = Mornings(Abara);
        calendar.Open(New, Cells(13, 0, 14, 0));
        calendar.Taken.Add(Cells(9, 0, 9, 20));
        var request = FollowUp() with { BufferAfterMinutes = 10, StartEveryMinutes = 10 };

        IReadOnlyList<Obstacle> Why(Instant start) => NextAvailable.WhyNot(request, calendar, [], start).Obstacles;

        Assert.Empty(Why(At(8)));
        Assert.Equal([new Obstacle(ObstacleCode.Taken, At(9, 10))], Why(At(9, 10)));
        Assert.Equal([new Obstacle(ObstacleCode.BufferTaken, At(9))], Why(At(8, 40)));
        Assert.Equal([new Obstacle(ObstacleCode.OffGrid)], Why(At(10, 5)));
        Assert.Equal([new Obstacle(ObstacleCode.Closed, At(12))], Why(At(12)));
        Assert.Equal([new Obstacle(ObstacleCode.KeptForOtherKind, At(13), New)], Why(At(13)));
        Assert.Contains(new Obstacle(ObstacleCode.TooEarly, request.From), Why(At(7, 50)));
    }

    [Fact]
    public void A_place_that_can_be_had_is_answered_with_its_reasons()
    {
        var answer = NextAvailable.WhyNot(FollowUp() with { UsualProvider = Abara }, Mornings(Abara), [], At(9));

        Assert.Equal(At(9), answer.Place?.Start);
        Assert.Equal([new PlaceReason(PlaceReasonCode.UsualProvider)], answer.Place?.Reasons);
    }

    [Fact]
    public void Says_what_leaves_nothing_at_all()
    {
        var full = Mornings(Abara);
        full.Taken.Add(Week);
        var empty = new ProviderCalendar(Abara, Main, Central, Week);

        Assert.Equal(ObstacleCode.Taken, NextAvailable.WhyNone(FollowUp(), [full], []).Single().Code);
        Assert.Equal(ObstacleCode.Closed, NextAvailable.WhyNone(FollowUp(), [empty], []).Single().Code);
        Assert.Equal(
            ObstacleCode.KeptForOtherKind,
            NextAvailable.WhyNone(FollowUp() with { Admits = BlockKinds.Of(New) }, [Mornings(Abara)], []).Single().Code);
        Assert.Empty(NextAvailable.WhyNone(FollowUp(), [Mornings(Abara)], []));
    }

    [Fact]
    public void Nobody_to_ask_finds_nothing() => Assert.Empty(NextAvailable.Find(FollowUp(), [], []));
}
