namespace Porchlight.Platform.Database;

/// <summary>Where the data is. <c>Porchlight:Data</c> is the folder; <c>Porchlight:Postgres</c> a connection string, absent for SQLite.</summary>
public sealed record DatabaseSettings(string DataFolder, string? Postgres)
{
    public bool IsPostgres => Postgres is not null;

    public string SqliteFile => Path.Combine(DataFolder, "porchlight.db");

    /// <summary>
    /// WAL file, foreign keys on; busy timeout as a floor only, since one writer never meets another. It opens the file and never makes one: a
    /// database that is gone is an error and not an empty practice.
    /// </summary>
    public string SqliteConnection => Sqlite("ReadWrite");

    /// <summary>For the upgrade, which alone makes the file.</summary>
    public string SqliteMaking => Sqlite("ReadWriteCreate");

    public static DatabaseSettings From(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(configuration["Porchlight:Data"] ?? "data");
        Directory.CreateDirectory(folder);
        var postgres = configuration["Porchlight:Postgres"];
        return new DatabaseSettings(folder, string.IsNullOrWhiteSpace(postgres) ? null : postgres);
    }

    private string Sqlite(string mode) => $"Data Source={SqliteFile};Mode={mode};Foreign Keys=True;Default Timeout=10;Pooling=True";
}
