using System.Net;
using Microsoft.EntityFrameworkCore;
using Porchlight.Payments;
using Porchlight.Scheduling.Api;
using UglyToad.PdfPig;

namespace Porchlight.Tests.Payments;

/// <summary>The check-in screen over HTTP, without scripts.</summary>
public sealed class CheckInTests
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_copay_in_cash_is_taken_and_the_patient_checked_in_by_one_form(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        using var psr = Visitor.Of(world.Desk, "psr", world.Site);

        var screen = await psr.OpenAsync($"/checkin/{world.Visit}?how=cash");
        var form = screen.FormWith("check in").Set("Copay", "30").Fill("Amount", "30").Fill("Cash given", "40");
        await form.SubmitAsync();
        await form.SubmitAsync();

        Assert.Contains("Rosi Ejemplo Díaz", screen.Text, StringComparison.Ordinal);
        Assert.Equal(VisitState.CheckedIn, (await world.Desk.ReadAsync(db => new AppointmentCards(db).FindAsync(world.Visit)))!.State);
        Assert.Equal(Money.Dollars(30), await world.Desk.ReadAsync(db => db.Payments.Select(row => row.Amount).SingleAsync()));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_same_check_in_in_two_windows_takes_the_money_once(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        using var psr = Visitor.Of(world.Desk, "psr", world.Site);
        var first = (await psr.OpenAsync($"/checkin/{world.Visit}?how=cash")).FormWith("check in").Fill("Amount", "30").Fill("Cash given", "40");
        var second = (await psr.OpenAsync($"/checkin/{world.Visit}?how=cash")).FormWith("check in").Fill("Amount", "30").Fill("Cash given", "30");

        await first.SubmitAsync();
        var refused = await second.SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Money was taken for this visit while this form was open.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(Money.Dollars(30), await world.Desk.ReadAsync(db => db.Payments.Select(row => row.Amount).SingleAsync()));
        // Seen now, and meant: more may be taken.
        await refused.FormWith("Take").Fill("Amount", "5").SubmitAsync();
        Assert.Equal(2, await world.Desk.ReadAsync(db => db.Payments.CountAsync()));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_the_patient_said_of_themselves_is_kept_with_the_time(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        using var psr = Visitor.Of(world.Desk, "psr", world.Site);

        var screen = await psr.OpenAsync($"/checkin/{world.Visit}?how=cash");
        Assert.Contains("said by the patient, ID seen", screen.Text, StringComparison.Ordinal);
        var mark = screen.Document.QuerySelector("button[formaction$='/mark']")!.GetAttribute("formaction")!;
        await screen.FormWith("and check in").Set("Said", "yes").PostToAsync(mark);

        Assert.Contains("said by the patient at 9:41 AM", (await psr.OpenAsync($"/checkin/{world.Visit}")).Text, StringComparison.Ordinal);
        Assert.Equal(VisitState.CheckedIn, (await world.Desk.ReadAsync(db => new AppointmentCards(db).FindAsync(world.Visit)))!.State);
        Assert.False(await world.Desk.ReadAsync(db => db.Payments.AnyAsync()));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_is_wrong_stands_beside_the_field_and_nothing_typed_is_lost(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        using var psr = Visitor.Of(world.Desk, "psr", world.Site);

        var refused = await (await psr.OpenAsync($"/checkin/{world.Visit}?how=cash")).FormWith("check in").Fill("Amount", "42").Fill("Cash given", "40").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("$2.00 is still missing.", refused.Text, StringComparison.Ordinal);
        Assert.Equal("40", refused.FormWith("check in").Value("Given"));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Nothing_today_takes_a_reason_and_checks_in(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        using var psr = Visitor.Of(world.Desk, "psr", world.Site);

        await (await psr.OpenAsync($"/checkin/{world.Visit}?how=nothing")).FormWith("Pays later").SubmitAsync();

        Assert.Equal("pays-later", await world.Desk.ReadAsync(db => db.NothingCollected.Select(row => row.Reason).SingleAsync()));
        Assert.Equal(VisitState.CheckedIn, (await world.Desk.ReadAsync(db => new AppointmentCards(db).FindAsync(world.Visit)))!.State);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_receipt_prints_the_same_numbers_and_the_second_sheet_says_copy(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        var taken = (await world.TakeCashAsync(Money.Dollars(30), Money.Dollars(40))).Answer;
        using var psr = Visitor.Of(world.Desk, "psr", world.Site);

        var first = Text(await psr.DownloadAsync($"/receipts/{taken.Receipt}.pdf"));
        var second = Text(await psr.DownloadAsync($"/receipts/{taken.Receipt}.pdf"));
        var bill = await psr.OpenAsync($"/patients/{world.Rosi}/bill");
        var room = await psr.OpenAsync("/payments");

        Assert.Contains("M-2026-000001", first, StringComparison.Ordinal);
        Assert.Contains("$30.00", first, StringComparison.Ordinal);
        Assert.Contains("Gracias.", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Copia", first, StringComparison.Ordinal);
        Assert.Contains("Copia", second, StringComparison.Ordinal);
        Assert.Contains("Paid in cash, receipt M-2026-000001", bill.Text, StringComparison.Ordinal);
        Assert.Contains("M-2026-000001", room.Text, StringComparison.Ordinal);
    }

    private static string Text(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join(' ', document.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
    }
}
