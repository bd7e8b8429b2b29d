namespace Porchlight.Browser.Tests;

/// <summary>Booking, moving, cancelling, taking back.</summary>
public sealed class KeystrokesOfBooking(SqlitePractice practice, Chromium chromium) : CountedKeys(practice, chromium)
{
    [Fact]
    public Task The_next_free_place_for_a_known_person_takes_12() => CountAsync(12, On("/desk"), async (page, keys) =>
    {
        await keys.PressAsync("F2");
        await keys.TypeAsync("dia64");
        await keys.PressAsync("Enter");
        await page.IsOnAsync("/patients/[0-9a-f]{32}");
        await keys.PressAsync("b");
        await Assertions.Expect(page.Field("Visit")).ToBeFocusedAsync();
        await keys.TypeAsync("fu");
        await BookFirstAsync(page, keys);
    });

    [Fact]
    public Task The_same_as_last_at_the_next_free_place_takes_4() => CountAsync(
        4,
        async page =>
        {
            await On("/desk")(page);
            await page.FindAsync("dia64");
        },
        async (page, keys) =>
        {
            await keys.PressAsync("b");
            await Assertions.Expect(page.Field("Visit")).ToBeFocusedAsync();
            await keys.PressAsync("=");
            await BookFirstAsync(page, keys);
        });

    [Fact]
    public Task Moving_to_the_first_offer_takes_6() => CountAsync(6, OnCellOf("Jordan Testwell"), async (page, keys) =>
    {
        await keys.PressAsync("m");
        await page.IsOnAsync("/day/book");
        await keys.PressAsync("1");
        await Assertions.Expect(page.GetByRole(AriaRole.Radio).First).ToBeCheckedAsync();
        await keys.PressAsync("Enter");
        await page.SeesAsync("Jordan is booked for");
    });

    [Fact]
    public Task Moving_to_a_typed_date_takes_6() => CountAsync(6, OnCellOf("Wren Fakenham"), async (page, keys) =>
    {
        await keys.PressAsync("m");
        await page.IsOnAsync("/day/book");
        await keys.TypeAsync("t+7");
        await Assertions.Expect(page.Field("When")).ToHaveValueAsync("t+7");
        await keys.PressAsync("Enter");
        await page.SeesAsync("from Tue, Dec 1");
        await Assertions.Expect(page.GetByRole(AriaRole.Radio).First).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await page.SeesAsync("Wren is booked for Tue, Dec 1");
    });

    [Fact]
    public Task Cancelling_and_why_takes_3_and_taking_it_back_1() => CountAsync(3, OnCellOf("Inez Demostrada"), async (page, keys) =>
    {
        await keys.PressAsync("Delete");
        await page.IsOnAsync("/appointments/[0-9a-f]{32}");
        await keys.PressAsync("2");
        await page.SeesAsync("The visit of Inez is cancelled");
        await Assertions.Expect(CellOf(page, "Inez Demostrada")).ToHaveCountAsync(0);

        await keys.PressAsync("z");
        await Assertions.Expect(CellOf(page, "Inez Demostrada")).ToHaveCountAsync(1);
    });

    [Fact]
    public Task Directions_to_the_room_take_1() => CountAsync(
        1,
        async page =>
        {
            await OnCellOf("Inez Demostrada")(page);
            await page.Keyboard.PressAsync("Enter");
            await page.IsOnAsync("/appointments/[0-9a-f]{32}");
        },
        async (page, keys) =>
        {
            await keys.PressAsync("d");
            await page.IsOnAsync("/appointments/[0-9a-f]{32}/directions");
        });

    private static async Task BookFirstAsync(IPage page, Typist keys)
    {
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Radio).First).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await page.SeesAsync("is booked for");
    }
}
