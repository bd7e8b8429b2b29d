using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Payments;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Database;
using Porchlight.Platform.Jobs;

namespace Porchlight.Tests.BinaryRuns;

/// <summary>The verbs that open a practice, run as processes beside the server that owns it.</summary>
[Trait("Speed", "Slow")]
public sealed class VerbsOnData
{
    private static readonly string[] _checks = ["audit chain", "bookings", "coverage", "documents", "ledger", "outbox"];

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Verify_holds_on_a_seeded_practice_and_says_what_it_looked_at(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);

        var run = await VerifyAsync(desk, "--json");

        Assert.Equal((0, ""), (run.Exit, run.Err));
        Assert.True(run.Json.GetProperty("ok").GetBoolean());
        Assert.Subset(run.Json.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("name").GetString()!).ToHashSet(), _checks.ToHashSet());
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task One_altered_audit_row_and_one_altered_ledger_row_fail_it_and_are_named(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        await dana.OpenAsync($"/patients/{MapleStreet.Id<PatientId>("patient", 0)}");
        var entry = await desk.ReadAsync(db => db.Set<AuditEntry>().Where(row => row.Act == "chart.viewed" || row.Patient != null).OrderByDescending(row => row.At).FirstAsync());
        await Eventually.SeesAsync(() => desk.ReadAsync(db => db.Set<AuditSeal>().AnyAsync(seal => seal.FromTx <= entry.Tx && seal.ToTx > entry.Tx)), sealedNow => sealedNow);
        var posting = await desk.ReadAsync(db => db.LedgerEntries.OrderBy(row => row.Posting).Select(row => row.Posting).FirstAsync());

        await desk.PastTheProgramAsync(engine == Engine.Postgres ? "alter table payments_entry disable trigger all" : "drop trigger payments_entry_not_changed");
        await desk.PastTheProgramAsync(engine == Engine.Postgres ? "alter table audit_entry disable trigger all" : "drop trigger if exists audit_entry_not_changed");
        await desk.PastTheProgramAsync($"update payments_entry set \"Amount\" = \"Amount\" + 1 where \"No\" = 1 and lower(cast(\"Posting\" as text)) = '{posting.Value}'");
        await desk.PastTheProgramAsync($"update audit_entry set \"Outcome\" = 'altered' where lower(cast(\"Id\" as text)) = '{entry.Id}'");
        var run = await VerifyAsync(desk, "--json");
        var words = await VerifyAsync(desk);

        Assert.Equal((1, false), (run.Exit, run.Json.GetProperty("ok").GetBoolean()));
        Assert.Contains($"audit_entry {entry.Id} was changed", Problems(run, "audit chain"), StringComparison.Ordinal);
        Assert.Contains($"posting {posting}", Problems(run, "ledger"), StringComparison.Ordinal);
        Assert.Equal("", Problems(run, "bookings"));
        Assert.Equal(1, words.Exit);
        Assert.EndsWith("NOT all hold", words.Out.Trim(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Verify_tells_of_dead_letters_and_of_entries_under_no_seal(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        await dana.OpenAsync("/day");
        var id = await desk.ReadAsync(db => db.Set<OutboxMessage>().Where(row => row.Attempts == 0).Select(row => row.Id).FirstAsync());
        await desk.PastTheProgramAsync($"update platform_outbox set \"State\" = 2, \"LastError\" = 'TimeoutException' where lower(cast(\"Id\" as text)) = '{id}'");
        // A transaction that PostgreSQL has not reached, and SQLite's writer neither.
        await desk.PastTheProgramAsync("""
            insert into audit_entry ("Id", "Tx", "At", "Act", "Outcome", "Role", "Origin")
            select '01980000-0000-7000-8000-00000000abcd', 4000000000000, "At", 'chart.viewed', 'shown', "Role", "Origin" from audit_entry limit 1
            """);

        var run = await VerifyAsync(desk, "--json");

        Assert.Contains($"dead letter {id}", Notes(run, "outbox"), StringComparison.Ordinal);
        // PostgreSQL seals a moment later, so it is no fault there; SQLite seals in the same transaction.
        Assert.Equal(engine == Engine.Postgres ? 0 : 1, run.Exit);
        Assert.Contains("not sealed", Notes(run, "audit chain") + Problems(run, "audit chain"), StringComparison.Ordinal);
    }

    [Theory, InlineData("verify"), InlineData("slots", "find", "--visit-type", "follow-up")]
    public async Task A_folder_without_a_practice_ends_with_two_and_one_line(params string[] verb)
    {
        var folder = Directory.CreateTempSubdirectory("porchlight-test-").FullName;

        var run = await Binary.RunAsync([.. verb, "--data", folder]);
        Directory.Delete(folder, recursive: true);

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Equal($"There is no Porchlight database in {folder}.", run.ErrLine);
    }

    [Fact]
    public async Task Slots_are_found_and_an_unknown_visit_type_is_refused_in_one_line()
    {
        await using var desk = await MapleStreet.OpenAsync(Engine.Sqlite);
        var folder = desk.Services.GetRequiredService<DatabaseSettings>().DataFolder;

        var found = await Binary.RunAsync("slots", "find", "--visit-type", "follow", "--from", "2027-01-11", "--data", folder, "--json");
        var unknown = await Binary.RunAsync("slots", "find", "--visit-type", "levitation", "--data", folder, "--json");

        Assert.Equal((0, ""), (found.Exit, found.Err));
        Assert.Equal(["rank", "start", "end", "provider", "site", "resources", "why"], found.Json.GetProperty("solutions")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal((2, "No visit type has that code or name."), (unknown.Exit, unknown.ErrLine));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Importing_the_same_files_twice_adds_nothing(Engine engine)
    {
        var folder = Directory.CreateTempSubdirectory("porchlight-test-").FullName;
        var postgres = engine == Engine.Postgres ? PostgresServer.NewDatabase() : null;
        var files = Path.GetDirectoryName(SharedData.File("fhir/us-core/patient-example.json"))!;

        var first = await Binary.RunAsync(postgres, ["import", "fhir", files, "--data", folder, "--json"]);
        var second = await Binary.RunAsync(postgres, ["import", "fhir", files, "--data", folder, "--json"]);
        var verified = await Binary.RunAsync(postgres, ["verify", "--data", folder, "--json"]);
        Directory.Delete(folder, recursive: true);

        Assert.Equal((0, 0, 0), (first.Exit, second.Exit, verified.Exit));
        Assert.True(first.Json.GetProperty("imported").GetInt32() > 0);
        Assert.Equal(0, second.Json.GetProperty("imported").GetInt32());
        Assert.Equal(first.Json.GetProperty("notTaken").ToString(), second.Json.GetProperty("notTaken").ToString());
    }

    [Fact]
    public async Task An_import_of_nothing_and_an_unknown_bench_end_with_two_and_one_line()
    {
        var import = await Binary.RunAsync("import", "fhir", "/no/such/folder", "--json");
        var bench = await Binary.RunAsync("bench", "sofa", "--json");

        Assert.Equal((2, "", "There is no such file or folder: /no/such/folder"), (import.Exit, import.Out, import.ErrLine));
        Assert.Equal((2, "", "There is no bench called sofa. There are: desk."), (bench.Exit, bench.Out, bench.ErrLine));
    }

    private static Task<Binary.Run> VerifyAsync(Desk desk, params string[] more)
    {
        var settings = desk.Services.GetRequiredService<DatabaseSettings>();
        return Binary.RunAsync(settings.Postgres, ["verify", "--data", settings.DataFolder, .. more]);
    }

    private static string Problems(Binary.Run run, string check) => Said(run, check, "problems");

    private static string Notes(Binary.Run run, string check) => Said(run, check, "notes");

    private static string Said(Binary.Run run, string check, string what) => string.Join(
        '\n', run.Json.GetProperty("checks").EnumerateArray().Single(found => found.GetProperty("name").GetString() == check).GetProperty(what).EnumerateArray());
}
