namespace Porchlight.X12;

/// <summary>Walks the HL tree of a 271 (20 payer → 21 provider → 22 subscriber → 23 dependent).</summary>
internal sealed class EligibilityAnswerReader
{
    private readonly Transaction _transaction;
    private readonly Segment? _bht;
    private readonly bool _isComplete;
    private readonly List<EligibilityAnswer> _answers = [];
    private readonly List<Rejection> _sourceRejections = [];
    private readonly List<Rejection> _receiverRejections = [];
    private AnswerLevel? _subscriber;
    private Segment? _payer;

    private EligibilityAnswerReader(Transaction transaction)
    {
        _transaction = transaction;
        _bht = transaction.Segments.FirstOrDefault(s => s.Id == "BHT");
        _isComplete = transaction.Se is { } se
            && int.TryParse(se[1], out var count) && count == transaction.Segments.Count && se[2].Trim() == transaction.Control;
    }

    public static IReadOnlyList<EligibilityAnswer> Read(Transaction transaction)
    {
        var reader = new EligibilityAnswerReader(transaction);
        reader.Run();
        return reader._answers;
    }

    private void Run()
    {
        foreach (var level in AnswerLevel.Cut(_transaction.Segments))
        {
            switch (level.Code)
            {
                case "20":
                    FinishSubscriber();
                    _sourceRejections.Clear();
                    _receiverRejections.Clear();
                    _sourceRejections.AddRange(level.OwnRejections());
                    _payer = level.Name;
                    break;
                case "21":
                    FinishSubscriber();
                    _receiverRejections.Clear();
                    _receiverRejections.AddRange(level.OwnRejections());
                    break;
                case "22":
                    FinishSubscriber();
                    _subscriber = level;
                    break;
                case "23":
                    Add(_subscriber, level);
                    if (_subscriber is not null)
                    {
                        _subscriber.HasDependent = true;
                    }

                    break;
            }
        }

        FinishSubscriber();
        if (_answers.Count == 0)
        {
            Add(null, null);
        }
    }

    private void FinishSubscriber()
    {
        // A subscriber with dependents who has benefits of their own is a patient too.
        if (_subscriber is not null && (!_subscriber.HasDependent || _subscriber.Benefits().Any()))
        {
            Add(_subscriber, null);
        }

        _subscriber = null;
    }

    private void Add(AnswerLevel? subscriber, AnswerLevel? dependent)
    {
        var own = dependent ?? subscriber;
        var traces = (dependent?.Traces() ?? []).Concat(subscriber?.Traces() ?? []).ToList();
        var benefits = own?.Benefits().ToList() ?? [];
        // EB05 of a limit or description names that benefit, not the plan.
        var named = benefits.Where(b => b.Plan is not null).ToList();
        var plan = named.FirstOrDefault(b => b.IsStatus && b.IsPlanLevel)?.Plan ?? named.FirstOrDefault(b => b.IsStatus)?.Plan
            ?? named.FirstOrDefault(b => b.Kind is BenefitKind.Copay or BenefitKind.Coinsurance or BenefitKind.Deductible or BenefitKind.OutOfPocketMax)?.Plan;
        _answers.Add(new EligibilityAnswer
        {
            Traces = [.. traces.Where(t => t[1] == "2").Select(t => t[2])],
            PayerTrace = traces.FirstOrDefault(t => t[1] == "1")?[2],
            Reference = _bht?[3] ?? "",
            AnsweredOn = _bht is null ? null : Values.Date(_bht[4]),
            PayerName = _payer?[3] ?? "",
            PayerId = _payer?[9] ?? "",
            Subscriber = subscriber?.Person(),
            Dependent = dependent?.Person(),
            Rejections = [.. _sourceRejections, .. _receiverRejections, .. own?.OwnRejections() ?? []],
            Dates = [.. own?.OwnDates() ?? []],
            Benefits = [.. benefits.Select(b => b with { Plan = b.Plan ?? plan })],
            IsComplete = _isComplete,
            Plan = plan,
        });
    }
}
