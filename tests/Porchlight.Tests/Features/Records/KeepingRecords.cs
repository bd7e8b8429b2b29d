using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Cli;
using Porchlight.Records;
using Porchlight.Records.Api;
using Porchlight.Work;

namespace Porchlight.Tests.Features.Records;

public sealed class KeepingRecords
{
    private static readonly byte[] _pdf = Encoding.ASCII.GetBytes("%PDF-1.7\nDriver license of Inez Faketon\n%%EOF");

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_document_is_kept_sealed_shown_with_a_trace_and_a_changed_one_is_found(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var patient = await desk.PatientAsync("Inez", "Faketon", new(1970, 1, 2), "+13125550160");
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        await desk.LetInAsync(dana, patient);

        var chart = await (await dana.OpenAsync($"/patients/{patient}")).FormWith("Add the document").Set("title", "Driver license").AttachAsync("file", "../../evil.html", _pdf);
        Assert.Equal($"/patients/{patient}", chart.Path);
        var link = chart.Document.QuerySelectorAll("a").Single(found => found.TextContent == "Driver license").GetAttribute("href")!;

        var shown = await dana.FetchAsync(link);
        Assert.Equal(_pdf, await shown.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", shown.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", shown.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith("sandbox", shown.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(1, await desk.ReadAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Act == "document.viewed" && entry.Patient == patient)));

        var document = await desk.ReadAsync(db => db.Set<Document>().SingleAsync(row => row.Patient == patient));
        var file = desk.Services.GetRequiredService<DocumentStore>().FileOf(patient, document.Hash);
        var sealedBytes = await File.ReadAllBytesAsync(file);
        Assert.DoesNotContain("Faketon", Encoding.Latin1.GetString(sealedBytes), StringComparison.Ordinal);
        Assert.Empty((await VerifyAsync(desk)).Problems);

        sealedBytes[^1] ^= 1;
        await File.WriteAllBytesAsync(file, sealedBytes);
        Assert.Equal(HttpStatusCode.Conflict, (await dana.FetchAsync(link)).StatusCode);
        Assert.Contains($"{document.Id}", Assert.Single((await VerifyAsync(desk)).Problems), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Only_what_is_a_PDF_or_a_picture_by_its_content_is_kept(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var patient = await desk.PatientAsync("Inez", "Faketon", new(1970, 1, 2), "+13125550160");
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        await desk.LetInAsync(dana, patient);
        var form = (await dana.OpenAsync($"/patients/{patient}")).FormWith("Add the document");

        var refused = await form.AttachAsync("file", "license.pdf", Encoding.ASCII.GetBytes("<html><script>alert(1)</script>"));
        Assert.Equal(422, (int)refused.Status);
        Assert.Contains("Only PDF, PNG and JPEG", refused.Text, StringComparison.Ordinal);
        var large = new byte[(10 * 1024 * 1024) + 1];
        _pdf.CopyTo(large, 0);
        Assert.Contains("larger than 10 MB", (await form.AttachAsync("file", "large.pdf", large)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await desk.ReadAsync(db => db.Set<Document>().CountAsync(row => row.Patient == patient)));
    }

    // 45 CFR 164.524(b)(2): 30 calendar days; from November 20 that is December 20, extended once January 19.
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_request_is_due_in_thirty_days_and_may_be_extended_once(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var patient = await desk.PatientAsync("Inez", "Faketon", new(1970, 1, 2), "+13125550160");
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        await desk.LetInAsync(dana, patient);

        var form = (await dana.OpenAsync($"/records/new?patient={patient}")).FormWith("Log it").Set("received", "2026-11-20").Set("what", "Everything since 2024");
        Assert.Equal(422, (int)(await form.SubmitAsync()).Status);
        var page = await form.Set("format", "By e-mail").SubmitAsync();
        Assert.Contains("Dec 20, 2026", page.Text, StringComparison.Ordinal);
        // Due by the end of December 20, Central time.
        var work = await Eventually.SeesAsync(() => desk.ReadAsync(db => db.Set<WorkItem>().FirstOrDefaultAsync(item => item.Kind == "records" && item.Patient == patient)), item => item is not null);
        Assert.Equal(Instant.FromUtc(2026, 12, 21, 6, 0), work!.Due);

        page = await page.FormWith("Extend").Set("reason", "The old chart is in the archive.").SubmitAsync();
        Assert.Contains("Jan 19, 2027", page.Text, StringComparison.Ordinal);
        var list = await page.FormWith("Given").SubmitAsync();
        Assert.Equal("/records", list.Path);
        await Eventually.SeesAsync(() => desk.ReadAsync(db => db.Set<WorkItem>().SingleAsync(item => item.Id == work.Id)), item => item.SettledAt is not null);
    }

    [Fact]
    public void No_second_extension_and_none_after_the_first_thirty_days()
    {
        var request = RecordsRequest.Logged(RecordsRequestId.New(), PatientId.New(), null, "x", "x", "On paper", new(2026, 11, 20));
        Assert.Equal("records.too-late", request.Extend("why", new(2026, 12, 21)).Refusal!.Code);
        Assert.Equal("records.reason-missing", request.Extend(" ", new(2026, 12, 20)).Refusal!.Code);
        Assert.Equal(new LocalDate(2027, 1, 19), request.Extend("why", new(2026, 12, 20)).Answer);
        Assert.Equal("records.extended", request.Extend("why", new(2026, 12, 20)).Refusal!.Code);
    }

    private static async Task<VerificationResult> VerifyAsync(Desk desk)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<IVerification>().Single(check => check.Name == "documents").RunAsync(default);
    }
}
