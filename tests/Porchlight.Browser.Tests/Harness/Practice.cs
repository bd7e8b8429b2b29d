using System.Collections.Concurrent;

namespace Porchlight.Browser.Tests;

/// <summary>Maple Street on one engine, shared by all tests of that engine. Somebody of each role signs in once, and the windows after share it.</summary>
public abstract class Practice(string engine) : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _signedIn = [];

    public DemoProcess Demo { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.IsThere)
        {
            Demo = await DemoProcess.StartAsync(engine);
        }
    }

    /// <summary>What the browser keeps of the session of somebody with this role.</summary>
    public Task<string> SessionOfAsync(string role, Func<Task<string>> signIn) =>
        _signedIn.GetOrAdd(role, _ => new Lazy<Task<string>>(signIn)).Value;

    public async ValueTask DisposeAsync()
    {
        if (Demo is not null)
        {
            await Demo.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}

public sealed class SqlitePractice() : Practice("sqlite");

public sealed class PostgresPractice() : Practice("postgres");

[CollectionDefinition]
public sealed class OnSqlite : ICollectionFixture<SqlitePractice>;

[CollectionDefinition]
public sealed class OnPostgres : ICollectionFixture<PostgresPractice>;
