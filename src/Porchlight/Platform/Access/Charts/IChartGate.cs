namespace Porchlight.Platform.Access;

/// <summary>
/// Asked before an answer with one patient's data leaves the server, after the role was found sufficient: a chart may need more than a
/// role (privacy-and-security.md §9). It stands where the trail is written, so that no page can forget it.
/// </summary>
public interface IChartGate
{
    /// <summary>Where the person is sent instead, or null when they may see this patient.</summary>
    Task<string?> InsteadAsync(PatientId patient, string asked, CancellationToken cancellationToken);
}

/// <summary>A room's reason why somebody has to do with a patient: a visit at their site, a call they are on, work that is theirs.</summary>
public interface IChartLink
{
    Task<bool> HasAsync(PatientId patient, Who who, CancellationToken cancellationToken);
}
