using Microsoft.AspNetCore.Components;
using Porchlight.Payments.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;

namespace Porchlight.Payments;

/// <summary>The balance in the patient's banner.</summary>
internal sealed class BalanceFact(Accounts accounts, Words words) : IBannerFact
{
    public int Order => 40;

    public async Task<BannerLine?> OfAsync(PatientId patient, CancellationToken cancellationToken)
    {
        var balance = (await accounts.BalanceOfAsync([patient], cancellationToken))[patient];
        return balance < Money.Zero
            ? new BannerLine(words["Held"], new Phi<string>((-balance).ToString()))
            : new BannerLine(words["Balance"], new Phi<string>(balance.ToString()), null, balance > Money.Zero ? "late" : null);
    }
}

/// <summary>The card "Money" on the patient's page, with the way to the whole bill.</summary>
internal sealed class MoneyPart(Accounts accounts, Who who) : IChartPart
{
    public int Order => 40;

    public bool IsAside => false;

    public async Task<RenderFragment?> OfAsync(PatientId patient, CancellationToken cancellationToken)
    {
        if (!who.May("billing.view"))
        {
            return null;
        }

        var history = await accounts.HistoryAsync(patient, cancellationToken);
        return builder =>
        {
            builder.OpenComponent<MoneyCard>(0);
            builder.AddComponentParameter(1, nameof(MoneyCard.History), history);
            builder.CloseComponent();
        };
    }
}
