using Porchlight.Messaging;

namespace Porchlight.Tests.Features.Messaging;

public sealed class SendingRulesTests
{
    private static readonly DateTimeZone _central = DateTimeZoneProviders.Tzdb["America/Chicago"];

    // Each row: local time, minutes until a text may go (front-desk-operations.md §9: 8 am to 9 pm).
    [Theory]
    [InlineData(7, 59, 1)]
    [InlineData(8, 0, 0)]
    [InlineData(20, 59, 0)]
    [InlineData(21, 0, 660)]
    [InlineData(23, 30, 510)]
    [InlineData(0, 0, 480)]
    public void Texts_wait_for_the_morning(int hour, int minute, int minutes) =>
        Assert.Equal(Duration.FromMinutes(minutes), QuietHours.Left(At(24, hour, minute), _central));

    [Fact]
    public void One_text_a_day_three_a_week_and_none_after_the_visit()
    {
        var now = At(24, 12, 0);
        (string What, Message Message, bool Off, bool Stopped, Instant[] Earlier, MaySend Expected)[] rows =
        [
            ("nothing in the way", Text(At(28, 9, 0)), false, false, [], new MaySend.Now()),
            ("the visit has begun", Text(now), false, false, [], new MaySend.Never("expired")),
            ("the visit is cancelled", Text(At(28, 9, 0)), true, false, [], new MaySend.Never("visit-off")),
            ("they said STOP", Text(At(28, 9, 0)), false, true, [], new MaySend.Never("opted-out")),
            ("one two hours ago", Text(At(28, 9, 0)), false, false, [At(24, 10, 0)], new MaySend.Later(Duration.FromHours(22))),
            ("one two hours ago, visit tomorrow at nine", Text(At(25, 9, 0)), false, false, [At(24, 10, 0)], new MaySend.Never("expired")),
            ("three in the week, the first on the 19th at ten", Text(At(28, 9, 0)), false, false, [At(19, 10, 0), At(20, 10, 0), At(22, 10, 0)], new MaySend.Later(Duration.FromHours(46))),
        ];
        Assert.All(rows, row => Assert.Equal(row.Expected, SendingRules.Decide(row.Message, row.Off, row.Stopped, row.Earlier, now, _central)));
    }

    [Theory]
    [InlineData("STOP", "Stop")]
    [InlineData(" opt out ", "Stop")]
    [InlineData("Cancel", "Stop")]
    [InlineData("y", "Yes")]
    [InlineData("Sí!", "Yes")]
    [InlineData("yes but later", "Other")]
    [InlineData("N", "Other")]
    public void Reads_only_the_whole_word(string body, string answer) => Assert.Equal(answer, $"{AnswerWords.Read(body)}");

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void A_text_is_one_text_whatever_the_names_are(string language)
    {
        var news = new VisitNews("booked", "The Very Long Named Family Clinic of Señor Example and Partners Incorporated", "Riverside", "(217) 555-0130", new(2026, 12, 2, 8, 30));
        var text = VisitWords.Text(news, language);
        Assert.True(text.Length <= 160, $"{text.Length}: {text}");
        Assert.All(text, letter => Assert.True(letter < 128));
        Assert.EndsWith(language == "es" ? "STOP para no recibir." : "STOP to end.", text, StringComparison.Ordinal);
    }

    private static Instant At(int day, int hour, int minute) => new LocalDateTime(2026, 11, day, hour, minute).InZoneStrictly(_central).ToInstant();

    private static Message Text(Instant visit) => new() { Channel = MessageChannel.Text, Purpose = MessagePurpose.Booked, UsefulUntil = visit };
}
