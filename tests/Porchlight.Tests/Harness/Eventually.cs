namespace Porchlight.Tests;

/// <summary>For what happens after the answer: jobs, webhooks.</summary>
internal static class Eventually
{
    /// <summary>Looks again until it holds; the last look's failure after a long while.</summary>
    public static async Task<T> SeesAsync<T>(Func<Task<T>> look, Func<T, bool> holds)
    {
        for (var tries = 0; ; tries++)
        {
            var seen = await look();
            if (holds(seen))
            {
                return seen;
            }

            Assert.True(tries < 600, $"After a minute it still is: {seen}");
            await Task.Delay(100);
        }
    }
}
