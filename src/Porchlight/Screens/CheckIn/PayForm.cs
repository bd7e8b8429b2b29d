using Porchlight.Clinic.Api;
using Porchlight.Payments;

namespace Porchlight.CheckIn;

/// <summary>The payment panel as typed.</summary>
public sealed record PayForm(
    string? How = null, string? Amount = null, string? CashPart = null, string? Given = null, string? CheckNumber = null, string? Copay = null,
    string? Drawer = null, string? Terminal = null, string? Reason = null, string? Said = null, string? Seen = null)
{
    public static PayForm Of(IFormCollection fields) => new(
        fields[nameof(How)], fields[nameof(Amount)], fields[nameof(CashPart)], fields[nameof(Given)], fields[nameof(CheckNumber)], fields[nameof(Copay)],
        fields[nameof(Drawer)], fields[nameof(Terminal)], fields[nameof(Reason)], fields[nameof(Said)], fields[nameof(Seen)]);

    public PayWay? Way => Enum.TryParse<PayWay>(How, ignoreCase: true, out var way) && Enum.IsDefined(way) ? way : null;

    /// <summary>How many receipts of the visit stood on the screen.</summary>
    private int? SeenReceipts => int.TryParse(Seen, System.Globalization.CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>Cash or check, for the command.</summary>
    internal Decision<TakePayment> ToPayment(AppointmentId visit, SiteId site, string takenBy)
    {
        var (amount, given, copay) = (Money.Parse(Amount), Money.Parse(Given), Money.Parse(Copay));
        var isCash = Way == PayWay.Cash;
        var problems = new List<Refusal>();
        Add(problems, amount is null, PaymentRefusals.AmountMissing);
        Add(problems, amount <= Money.Zero, PaymentRefusals.NotPositive);
        Add(problems, isCash && given is null && !string.IsNullOrWhiteSpace(Given), PaymentRefusals.GivenMissing);
        Add(problems, !isCash && string.IsNullOrWhiteSpace(CheckNumber), PaymentRefusals.CheckNumberMissing);
        Add(problems, IsUnreadable(Copay, copay), PaymentRefusals.CopayUnreadable);
        if (Refusal.FirstOf(problems) is { } why)
        {
            return why;
        }

        // Nothing typed as given means that it was counted exactly.
        return new TakePayment(
            visit, site, isCash ? PayMethod.Cash : PayMethod.Check, amount!.Value, isCash ? given ?? amount : null, IId<DrawerId>.Parse(Drawer),
            isCash ? null : CheckNumber!.Trim()[..Math.Min(20, CheckNumber.Trim().Length)], copay, takenBy, SeenReceipts);
    }

    /// <summary>A card, alone or with cash beside it.</summary>
    internal Decision<StartCardPayment> ToCard(AppointmentId visit, SiteId site, bool thenCheckIn, string takenBy)
    {
        var (amount, cash, given, copay) = (Money.Parse(Amount), Money.Parse(CashPart), Money.Parse(Given), Money.Parse(Copay));
        var isSplit = Way == PayWay.Split;
        var problems = new List<Refusal>();
        Add(problems, amount is null, PaymentRefusals.AmountMissing);
        Add(problems, isSplit && (cash is null || cash <= Money.Zero || cash >= amount), PaymentRefusals.CashPartTooMuch);
        Add(problems, isSplit && IsUnreadable(Given, given), PaymentRefusals.GivenMissing);
        Add(problems, IsUnreadable(Copay, copay), PaymentRefusals.CopayUnreadable);
        if (Refusal.FirstOf(problems) is { } why)
        {
            return why;
        }

        var beside = isSplit ? new CashBeside(cash!.Value, given, IId<DrawerId>.Parse(Drawer)) : null;
        return new StartCardPayment(
            visit, site, amount!.Value - (beside?.Amount ?? Money.Zero), beside, IId<TerminalId>.Parse(Terminal), copay, thenCheckIn, takenBy, SeenReceipts);
    }

    private static bool IsUnreadable(string? typed, Money? read) => !string.IsNullOrWhiteSpace(typed) && (read is null || read < Money.Zero);

    private static void Add(List<Refusal> problems, bool isWrong, Refusal why)
    {
        if (isWrong)
        {
            problems.Add(why);
        }
    }
}
