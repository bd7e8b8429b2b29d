using System.Diagnostics.CodeAnalysis;

namespace Porchlight.Sims.Terminal;

/// <summary>All payments by the merchant's reference. A settled payment never changes again, except that an approved one may be voided.</summary>
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

    /// <summary>
    /// The payment under this reference; the script too when this request is the one that starts it. Two equal requests at
    /// once use up one script. An unavailable processor and an order that gets lost keep nothing.
    /// </summary>
    public (Payment Payment, Script? Started) FindOrStart(PaymentRequest request, Func<Script> script)
    {
        lock (_lock)
        {
            if (_payments.TryGetValue(request.Reference!, out var known))
            {
                return (known, null);
            }

            var (payment, started) = (Payment.Start(request), script());
            if (started.Behaviour is not (Behaviour.Unavailable or Behaviour.NotFound))
            {
                _payments.Add(payment.Reference, payment);
            }

            return (payment, started);
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

    /// <summary>Takes an approved payment back while its batch is open; the payment as it stands then, null when there is none.</summary>
    public Payment? Void(string reference)
    {
        lock (_lock)
        {
            return !_payments.TryGetValue(reference, out var payment) ? null
                : payment is { Status: PaymentStatus.Approved, IsBatchClosed: true } ? payment with { Reason = "batchClosed" }
                : payment.Status == PaymentStatus.Approved ? _payments[reference] = payment with { Status = PaymentStatus.Voided }
                : payment;
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
