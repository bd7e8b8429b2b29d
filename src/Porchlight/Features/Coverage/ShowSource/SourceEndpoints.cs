using Microsoft.EntityFrameworkCore;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;

namespace Porchlight.Coverage;

/// <summary>Where a figure comes from: its segment, explained.</summary>
public sealed record SourceView(
    CoverageId Coverage, string Figure, string SaidAt, string Loop, int SegmentNumber, Phi<string> Segment, RawMessageId? Message) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}

internal static class SourceEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/coverage/answers/{answer}/segments/{number:int}", ShowAsync)
            .RequirePermission("coverage.view")
            .Audited("coverage.source-viewed");
    }

    private static async Task<IResult> ShowAsync(
        AnswerId answer, int number, PorchlightDb db, DeskTime desk, Shown shown, HttpRequest request, CancellationToken cancellationToken)
    {
        var row = await db.CoverageAnswers.FirstOrDefaultAsync(found => found.Id == answer, cancellationToken);
        if (row is null || AnswerFacts.Read(row.Facts).Benefits.Find(known => known.SegmentIndex + 1 == number) is not { } benefit)
        {
            return Results.NotFound();
        }

        shown.Patient(row.Patient);
        var saying = await desk.SayingAsync(cancellationToken);
        var figure = benefit.AmountCents is { } cents
            ? new Money(cents).ToString()
            : benefit.Percent is { } share ? (share * 100).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) + " %" : "EB*" + benefit.Code;
        var view = new SourceView(row.Coverage, figure, saying.DayAndTime(row.At), benefit.Loop, number, benefit.Segment, row.Message);
        return request.IsFragment() ? Page.Of<SourceBox>(new { View = view }) : Page.Of<SourcePage>(new { View = view });
    }
}
