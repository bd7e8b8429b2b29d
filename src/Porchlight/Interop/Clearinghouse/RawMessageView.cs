using Microsoft.EntityFrameworkCore;
using Porchlight.Coverage;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;
using Porchlight.X12;

namespace Porchlight.Clearinghouse;

/// <summary>A raw message, a segment a line; what is no X12 is shown as it is.</summary>
public sealed record RawMessageView(
    CoverageId Coverage, bool IsQuestion, string At, string Control, string Trace, string Envelope, IReadOnlyList<Phi<string>> Segments) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}

internal static class RawMessageEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/clearinghouse/messages/{id}", ShowAsync)
            .RequirePermission("coverage.view")
            .Audited("coverage.message-viewed");
    }

    private static async Task<IResult> ShowAsync(RawMessageId id, PorchlightDb db, DeskTime desk, Shown shown, CancellationToken cancellationToken)
    {
        var message = await db.Set<ClearinghouseMessage>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
        var inquiry = message is null ? null : await db.Set<Inquiry>().FirstOrDefaultAsync(row => row.Id == message.Inquiry, cancellationToken);
        if (message is null || inquiry is null)
        {
            return Results.NotFound();
        }

        shown.Patient(inquiry.Patient);
        var saying = await desk.SayingAsync(cancellationToken);
        string[] envelope = [message.PayloadType, message.PayloadId, message.ErrorCode ?? ""];
        return Page.Of<RawMessagePage>(new
        {
            View = new RawMessageView(
                inquiry.Coverage, message.Direction == Direction.Out, saying.DayAndTime(message.At), message.Control, message.Trace,
                string.Join(" · ", envelope.Where(part => part.Length > 0)), [.. Lines(message.Raw).Select(line => new Phi<string>(line))]),
        });
    }

    private static IEnumerable<string> Lines(byte[] raw)
    {
        var text = System.Text.Encoding.UTF8.GetString(raw);
        var terminator = X12Document.Parse(raw).Interchanges is [var first, ..] ? first.Separators.Terminator : '\n';
        return text.Split(terminator).Select(line => line.Trim('\r', '\n', ' ')).Where(line => line.Length > 0);
    }
}
