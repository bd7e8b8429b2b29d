namespace Porchlight.Tests;

/// <summary>The two engines every feature test runs on: <c>[Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]</c>.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

public static class Engines
{
    public static TheoryData<Engine> Both => [Engine.Sqlite, Engine.Postgres];
}
