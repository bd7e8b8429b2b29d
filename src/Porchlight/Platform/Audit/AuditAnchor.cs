using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Audit;

/// <summary>
/// Writes the head of the chain outside the database, where cutting off the last entries together with their seal cannot reach it.
/// <c>Porchlight:AuditAnchor</c> names the file; by default it lies beside the data, and the manual asks to put it on another volume.
/// </summary>
internal sealed class AuditAnchor(Reads reads, DatabaseSettings settings, IConfiguration configuration, ILogger<AuditAnchor> log) : BackgroundService
{
    private long _written;

    public string File => configuration["Porchlight:AuditAnchor"] ?? Path.Combine(settings.DataFolder, "audit-anchor.txt");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10));
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await WriteAsync();
            }
        }
        catch (OperationCanceledException)
        {
            await WriteAsync();
        }
    }

    /// <summary>The last line: number and hash of the newest anchored seal, null when none was written yet.</summary>
    public (long No, string Hash)? Read()
    {
#pragma warning disable RS0030 // This is the port through which the anchor leaves the database.
        var last = System.IO.File.Exists(File) ? System.IO.File.ReadLines(File).LastOrDefault(line => line.Length > 0) : null;
#pragma warning restore RS0030
        return last?.Split(' ') is [var no, var hash] ? (long.Parse(no, CultureInfo.InvariantCulture), hash) : null;
    }

    private async Task WriteAsync()
    {
        try
        {
            await using var db = reads.Open();
            var head = await db.Set<AuditSeal>().OrderByDescending(seal => seal.No).FirstOrDefaultAsync();
            if (head is null || head.No == _written)
            {
                return;
            }

#pragma warning disable RS0030 // This is the port through which the anchor leaves the database.
            await System.IO.File.AppendAllTextAsync(File, string.Create(CultureInfo.InvariantCulture, $"{head.No} {Convert.ToHexStringLower(head.Hash)}\n"));
#pragma warning restore RS0030
            _written = head.No;
        }
        catch (Exception e) when (e is IOException or System.Data.Common.DbException)
        {
            log.LogError("The audit anchor could not be written: {Kind}", e.GetType().Name);
        }
    }
}
