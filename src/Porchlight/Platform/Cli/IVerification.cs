namespace Porchlight.Platform.Cli;

/// <summary>One standing invariant that <c>porchlight verify</c> checks by reading back. Found in the assembly.</summary>
public interface IVerification
{
    string Name { get; }

    Task<VerificationResult> RunAsync(CancellationToken cancellationToken);
}

/// <param name="Checked">How many rows or things were looked at.</param>
/// <param name="Problems">Each names the row it is about by id, without patient data.</param>
public sealed record VerificationResult(string Name, long Checked, IReadOnlyList<string> Problems)
{
    /// <summary>What holds and should be known all the same, such as entries that are not sealed yet.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
