using System.Diagnostics.CodeAnalysis;

namespace Porchlight.Sims.Terminal;

/// <summary>All payments by the merchant's reference. A settled payment never changes again.</summary>
internal sealed class PaymentBook
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Payment> _payments = [];

    public IReadOnlyList<Payment> All()
    {
        lock (_lock)
        {
            return [.. _payments.Values];
        }
    }

    public bool TryFind(string reference, [NotNullWhen(true)] out Payment? payment)
    {
        lock (_lock)
        {
            return _payments.TryGetValue(reference, out payment);
        }
    }

    /// <summary>The payment under this reference, and whether this request is the one that started it.</summary>
    public (Payment Payment, bool Started) FindOrStart(PaymentRequest request)
    {
        lock (_lock)
        {
            if (_payments.TryGetValue(request.Reference!, out var known))
            {
                return (known, false);
            }

            var payment = Payment.Start(request);
            _payments.Add(payment.Reference, payment);
            return (payment, true);
        }
    }

    /// <summary>Settles a payment still in progress; null when it is unknown or was settled before.</summary>
    public Payment? Settle(string reference, Func<Payment, Payment> outcome)
    {
        lock (_lock)
        {
            if (!_payments.TryGetValue(reference, out var payment) || payment.Status != PaymentStatus.InProgress)
            {
                return null;
            }

            return _payments[reference] = outcome(payment);
        }
    }

    /// <summary>The order never reached the device: the processor knows nothing of it.</summary>
    public void Forget(string reference)
    {
        lock (_lock)
        {
            _payments.Remove(reference);
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _payments.Clear();
        }
    }
}
