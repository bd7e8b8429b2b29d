namespace Porchlight.Tests;

/// <summary>
/// The two engines every feature test runs on: <c>[Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]</c>. The inner
/// loop (<c>./check quick</c>) leaves out what is marked slow, and takes the embedded engine for the other's word.
/// </summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

public static class Engines
{
    public static IEnumerable<TheoryDataRow<Engine>> Both => [new(Engine.Sqlite), new TheoryDataRow<Engine>(Engine.Postgres).WithTrait("Speed", "Slow")];
}
