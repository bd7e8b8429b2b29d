using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Porchlight.Platform.Ui;

/// <summary>
/// A room's card on a patient's page. Register it as scoped; <see cref="Order"/> counts from 10 in steps of 10, the banner's and the
/// page's own parts apart. The page shows the patient already, so a part adds no audit entry of its own for the same patient.
/// </summary>
public interface IChartPart
{
    int Order { get; }

    /// <summary>In the side column, not among the cards.</summary>
    bool IsAside { get; }

    /// <summary>Null when there is nothing to say.</summary>
    Task<RenderFragment?> OfAsync(PatientId patient, CancellationToken cancellationToken);
}

/// <summary>A fact that a room puts into the patient banner: coverage today, balance.</summary>
public interface IBannerFact
{
    int Order { get; }

    Task<BannerLine?> OfAsync(PatientId patient, CancellationToken cancellationToken);
}

/// <param name="Label">As said: already in the person's language.</param>
/// <param name="Tone">A class of the design language such as <c>late</c> or <c>ask</c>; null for plain ink.</param>
public sealed record BannerLine(string Label, Phi<string> Fact, GlyphState? State = null, string? Tone = null);

/// <summary>An act that a room offers on a patient's page: a key, a word and where it leads.</summary>
public interface IChartAct
{
    int Order { get; }

    Task<ChartAct?> OfAsync(PatientId patient, SiteId? site, CancellationToken cancellationToken);
}

/// <param name="Word">Already in the person's language.</param>
public sealed record ChartAct(string Key, string Word, string Path);

/// <summary>What happened with a patient, as a room tells it on the timeline.</summary>
public interface ITimelineSource
{
    /// <summary>The newest first, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<TimelineLine>> OfAsync(PatientId patient, int most, CancellationToken cancellationToken);
}

/// <param name="What">In bold: <c>Arrived,</c>.</param>
/// <param name="How">The rest of the line.</param>
/// <param name="Where">At the right: who or where.</param>
public sealed record TimelineLine(Instant At, string Icon, string What, Phi<string> How, string Where = "");
