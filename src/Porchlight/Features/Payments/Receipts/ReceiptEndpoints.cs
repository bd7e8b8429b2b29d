using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Porchlight.Clinic.Api;
using Porchlight.Payments.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;
using Porchlight.Work.Api;

namespace Porchlight.Payments;

internal static class ReceiptEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/receipts/{receipt}", Open).RequirePermission("payments.view").Audited("receipt.viewed");
        routes.MapGet("/receipts/{receipt}.pdf", Print).RequirePermission("payments.view").Audited("receipt.printed");
        routes.MapPost("/receipts/{receipt}/void", Void).RequirePermission("payments.void").Audited("receipt.voided");
        routes.MapPost("/receipts/{receipt}/ask-void", Ask).RequirePermission("payments.take").Audited("receipt.void-asked");
    }

    private static async Task<IResult> Open(ReceiptId receipt, PorchlightDb db, WorkQueue work, Who who, Shown shown, CancellationToken cancellationToken) =>
        await ViewAsync(receipt, db, work, who, shown, cancellationToken) is { } view ? Page.Of<ReceiptPage>(new { View = view }) : Results.NotFound();

    private static async Task<IResult> Print(
        ReceiptId receipt, PorchlightDb db, WorkQueue work, Who who, Shown shown, ICommandRunner runner, CancellationToken cancellationToken)
    {
        if (await ViewAsync(receipt, db, work, who, shown, cancellationToken) is not { } view)
        {
            return Results.NotFound();
        }

        var isFirst = await runner.WriteAsync(write => FirstPrintAsync(write, receipt), cancellationToken);
        return Results.Bytes(ReceiptPdf.Draw(view.Paper, isCopy: !isFirst), "application/pdf");
    }

    private static async Task<bool> FirstPrintAsync(PorchlightDbWrite write, ReceiptId receipt)
    {
        if (await write.Db.ReceiptPrints.AnyAsync(row => row.Receipt == receipt))
        {
            return false;
        }

        write.Db.Add(new ReceiptPrint { Receipt = receipt, At = write.Now });
        return true;
    }

    private static async Task<IResult> Void(
        ReceiptId receipt, [FromForm] string? reason, [FromForm(Name = "op")] OperationId op, PorchlightDb db, WorkQueue work, Who who, Shown shown, ICommandRunner runner,
        HttpContext http, Words words, CancellationToken cancellationToken)
    {
        if (await ViewAsync(receipt, db, work, who, shown, cancellationToken) is not { } view)
        {
            return Results.NotFound();
        }

        var voided = await runner.RunAsync(new VoidReceipt(receipt, view.Row.Site, reason ?? "", who.Name), op, who.Actor, cancellationToken);
        if (voided.Refusal is { } why)
        {
            return Page.Of<ReceiptPage>(new { View = view with { Why = why, Operation = op } }, StatusCodes.Status422UnprocessableEntity);
        }

        http.Tell(words["Taken back. This receipt says so."]);
        return http.GoTo($"/receipts/{voided.Answer}");
    }

    private static async Task<IResult> Ask(
        ReceiptId receipt, [FromForm] string? reason, [FromForm(Name = "op")] OperationId op, PorchlightDb db, WorkQueue work, Who who, Shown shown,
        ICommandRunner runner, HttpContext http, Words words, CancellationToken cancellationToken)
    {
        var asked = await runner.RunAsync(new AskVoid(receipt, reason ?? "", who.Name), op, who.Actor, cancellationToken);
        if (asked.Refusal is { } why)
        {
            return await ViewAsync(receipt, db, work, who, shown, cancellationToken) is { } view
                ? Page.Of<ReceiptPage>(new { View = view with { Why = why, Operation = op } }, StatusCodes.Status422UnprocessableEntity)
                : Results.NotFound();
        }

        http.Tell(words["A lead was asked to take it back."]);
        return http.GoTo($"/receipts/{receipt}");
    }

    private static async Task<ReceiptView?> ViewAsync(ReceiptId id, PorchlightDb db, WorkQueue work, Who who, Shown shown, CancellationToken cancellationToken)
    {
        if (await db.Receipts.FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } row)
        {
            return null;
        }

        shown.Patient(row.Patient);
        // The paper that takes back tells of the card as the one that is taken back does.
        var charged = row.Undoes ?? id;
        var undoneBy = await db.Receipts.FirstOrDefaultAsync(other => other.Undoes == id, cancellationToken);
        return new ReceiptView(row, ReceiptDocument.Of(row))
        {
            UndoneBy = undoneBy is null ? null : (undoneBy.Id, ReceiptDocument.Of(undoneBy).Number),
            WasPrinted = await db.ReceiptPrints.AnyAsync(print => print.Receipt == id, cancellationToken),
            Card = await db.CardIntents.FirstOrDefaultAsync(intent => intent.Receipt == charged && intent.State >= IntentState.GivingBack, cancellationToken),
            Asked = await VoidRequests.OfAsync(work, row),
            MayVoid = who.May("payments.void"),
            MayAsk = who.May("payments.take"),
        };
    }
}

public sealed record ReceiptView(Receipt Row, ReceiptDocument Paper) : IPatientData
{
    public (ReceiptId Id, string Number)? UndoneBy { get; init; }

    public bool WasPrinted { get; init; }

    /// <summary>The card whose charge is taken back or was.</summary>
    public CardIntent? Card { get; init; }

    /// <summary>Somebody asks a lead to take it back.</summary>
    public WorkCard? Asked { get; init; }

    public bool MayVoid { get; init; }

    public bool MayAsk { get; init; }

    public Refusal? Why { get; init; }

    public OperationId Operation { get; init; }

    public bool CanBeUndone => Row.Undoes is null && UndoneBy is null;

    public override string ToString() => Phi<string>.Redacted;
}
