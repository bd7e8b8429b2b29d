[assembly: AssemblyFixture(typeof(Porchlight.Tests.AfterAll))]

namespace Porchlight.Tests;

/// <summary>
/// What the whole run shares (a PostgreSQL, simulators, seeded worlds) is put away after the last test, while the run still waits for it:
/// a runner whose process takes longer than a moment to end takes that for threads left running.
/// </summary>
public sealed class AfterAll : IDisposable
{
    private static readonly Lock _lock = new();
    private static readonly Stack<Action> _acts = new();

    /// <summary>The last one named goes first.</summary>
    public static void Do(Action act)
    {
        lock (_lock)
        {
            _acts.Push(act);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            while (_acts.TryPop(out var act))
            {
                act();
            }
        }
    }
}
