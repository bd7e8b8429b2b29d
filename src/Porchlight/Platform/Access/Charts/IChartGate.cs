namespace Porchlight.Platform.Access;

/// <summary>
/// Asked before an answer with one patient's data leaves the server, after the role was found sufficient: a chart may need more than a
/// role (privacy-and-security.md §9). It stands where the trail is written, so that no page can forget it.
/// </summary>
public interface IChartGate
{
    /// <summary>What the person is asked first, or null when they may see this patient.</summary>
    Task<ChartQuestion?> AskAsync(PatientId patient, string asked, CancellationToken cancellationToken);
}

/// <param name="Path">Where the person is sent instead.</param>
/// <param name="Because">For the trail: what the chart asks for.</param>
public sealed record ChartQuestion(string Path, string Because);

/// <summary>A room's reason why somebody has to do with a patient: a visit at their site, a call they are on, work that is theirs.</summary>
public interface IChartLink
{
    /// <summary>Close enough for a restricted chart.</summary>
    Task<bool> HasAsync(PatientId patient, Who who, CancellationToken cancellationToken);

    /// <summary>Enough for an ordinary chart: the patient is named to this person, though it need not be theirs yet.</summary>
    Task<bool> NamesAsync(PatientId patient, Who who, CancellationToken cancellationToken) => HasAsync(patient, who, cancellationToken);
}
