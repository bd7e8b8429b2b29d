using Porchlight.Platform.Live;

namespace Porchlight.Tests.Platform.Live;

/// <summary>A screen may be slow, late or from elsewhere; the last word of each topic reaches it.</summary>
public sealed class WhatAScreenHears
{
    private readonly LiveBus _bus = new();

    [Fact]
    public void A_change_between_asking_for_the_page_and_listening_is_told_however_long_that_took()
    {
        _bus.Changed("board");
        var asked = _bus.Position;
        _bus.Changed("work");

        using var screen = _bus.Subscribe(Topics("board", "work"), asked);

        Assert.Equal(["work"], Heard(screen));
    }

    [Fact]
    public void A_page_that_names_no_position_hears_what_is_to_come()
    {
        _bus.Changed("board");
        using var screen = _bus.Subscribe(Topics("board"));
        Assert.Empty(Heard(screen));

        _bus.Changed("board");
        _bus.Changed("of nobody here");

        Assert.Equal(["board"], Heard(screen));
    }

    [Theory]
    [InlineData("0197c0ffee00-7")] // Another node, or this one before it was started again.
    [InlineData("")]
    [InlineData("nonsense")]
    public void A_page_of_elsewhere_is_told_all_it_shows_because_what_changed_there_is_not_known_here(string elsewhere)
    {
        _bus.Changed("board");

        using var screen = _bus.Subscribe(Topics("board", "work"), elsewhere);

        Assert.Equal(["board", "work"], Heard(screen).Order());
    }

    [Fact]
    public void Many_changes_of_one_topic_wait_once_and_push_out_no_other()
    {
        using var slow = _bus.Subscribe(Topics("board", "work"));
        _bus.Changed("work");
        for (var change = 0; change < 1000; change++)
        {
            _bus.Changed("board");
        }

        Assert.Equal(["work", "board"], Heard(slow));
    }

    [Fact]
    public async Task A_change_after_the_last_was_taken_is_told_again()
    {
        using var screen = _bus.Subscribe(Topics("board"));
        _bus.Changed("board");
        Assert.Equal("board", await screen.NextAsync(default));

        _bus.Changed("board");

        Assert.Equal("board", await screen.NextAsync(default));
    }

    [Fact]
    public void A_screen_that_left_hears_nothing_more()
    {
        var screen = _bus.Subscribe(Topics("board"));
        Assert.Equal(1, _bus.Subscribers);
        screen.Dispose();

        _bus.Changed("board");

        Assert.Equal(0, _bus.Subscribers);
        Assert.False(screen.HasChange);
    }

    private static HashSet<string> Topics(params string[] topics) => [.. topics];

    private static List<string> Heard(LiveSubscription screen)
    {
        List<string> heard = [];
        while (screen.HasChange)
        {
            heard.Add(screen.NextAsync(default).AsTask().GetAwaiter().GetResult());
        }

        return heard;
    }
}
