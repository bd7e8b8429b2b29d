namespace Porchlight.X12;

/// <summary>What a 271 means for the visit, or in one line what another set is.</summary>
public static class X12Explain
{
    private sealed record BenefitView(
        string Kind, IReadOnlyList<string>? ServiceType, string? Level, string? Period, string? Amount, decimal? Percent, string Network, string Segment);

    private sealed record AnswerView(
        string Outcome, IReadOnlyList<string> Reasons, string? Plan, IReadOnlyList<BenefitView> Benefits, IReadOnlyList<string> PlainWords);

    private sealed record TracedView(
        string? Trace, string Outcome, IReadOnlyList<string> Reasons, string? Plan, IReadOnlyList<BenefitView> Benefits, IReadOnlyList<string> PlainWords);

    private sealed record ManyView(IReadOnlyList<TracedView> Results);

    private sealed record OtherView(string? Set, string? Version, string What);

    /// <summary>The verb: exit code 0 for a 271, 2 for anything else. Never throws.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="date">The visit day; null takes DTP 291 or 472 of the answer, else BHT04.</param>
    /// <param name="language">Of the plain words.</param>
    public static X12Output Run(ReadOnlySpan<byte> file, DateOnly? date = null, PlainLanguage language = PlainLanguage.English)
    {
        var document = X12Document.Parse(file);
        var answers = document.Transactions.Where(t => t.SetId == "271").SelectMany(EligibilityAnswer.Read).ToList();
        if (answers.Count == 0)
        {
            var first = document.Transactions.FirstOrDefault();
            var what = SetDescription.Of(document, language);
            return new X12Output(2, X12Output.ToJson(new OtherView(first?.SetId, VersionOf(document), what)), what);
        }

        var views = answers.Select(a => Describe(a, date, language)).ToList();
        var json = views.Count == 1
            ? X12Output.ToJson(new AnswerView(views[0].Outcome, views[0].Reasons, views[0].Plan, views[0].Benefits, views[0].PlainWords))
            : X12Output.ToJson(new ManyView(views));
        return new X12Output(0, json, string.Join("\n\n", views.Select(v => Print(v, views.Count > 1))));
    }

    private static string? VersionOf(X12Document document)
    {
        var version = document.Transactions.FirstOrDefault()?.Version;
        return version is { Length: > 0 } ? version : document.Interchanges.SelectMany(i => i.Groups).FirstOrDefault()?.Version;
    }

    private static TracedView Describe(EligibilityAnswer answer, DateOnly? date, PlainLanguage language)
    {
        var verdict = answer.Verdict(date);
        return new TracedView(
            answer.Traces.Count > 0 ? answer.Traces[0] : null,
            Camel(verdict.Outcome.ToString()), verdict.Reasons, answer.Plan, [.. answer.Benefits.Select(Describe)],
            PlainWords.Of(answer, verdict, language));
    }

    private static BenefitView Describe(Benefit b) => new(
        Camel(b.Kind.ToString()),
        b.ServiceTypes.Count > 0 ? b.ServiceTypes : null,
        b.Level.Length > 0 ? b.Level : null,
        b.Period.Length > 0 ? b.Period : null,
        b.AmountCents is { } cents ? Values.Dollars(cents) : null,
        b.Percent,
        Camel(b.Network.ToString()),
        b.Segment);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Print(TracedView view, bool withTrace) => string.Join('\n',
    [
        .. withTrace ? [$"Trace {view.Trace ?? "none"}"] : Array.Empty<string>(),
        .. view.PlainWords,
        $"({view.Outcome}: {string.Join(", ", view.Reasons)})",
    ]);
}
