namespace Porchlight.Platform.Database;

/// <summary>Where the data is. <c>Porchlight:Data</c> is the folder; <c>Porchlight:Postgres</c> a connection string, absent for SQLite.</summary>
public sealed record DatabaseSettings(string DataFolder, string? Postgres)
{
    public bool IsPostgres => Postgres is not null;

    public string SqliteFile => Path.Combine(DataFolder, "porchlight.db");

    /// <summary>WAL file, foreign keys on; busy timeout as a floor only, since one writer never meets another.</summary>
    public string SqliteConnection => $"Data Source={SqliteFile};Foreign Keys=True;Default Timeout=10;Pooling=True";

    public static DatabaseSettings From(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(configuration["Porchlight:Data"] ?? "data");
        Directory.CreateDirectory(folder);
        var postgres = configuration["Porchlight:Postgres"];
        return new DatabaseSettings(folder, string.IsNullOrWhiteSpace(postgres) ? null : postgres);
    }
}
