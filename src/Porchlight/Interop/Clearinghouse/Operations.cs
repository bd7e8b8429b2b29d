using System.Security.Cryptography;
using Porchlight.Platform.Jobs;

namespace Porchlight.Clearinghouse;

internal static class Operations
{
    /// <summary>A second operation id of the same run, the same at every attempt: for the step before the one that ends it.</summary>
    public static OperationId Beside(JobRun run, string step)
    {
        Span<byte> seed = [.. run.MessageId.ToByteArray(), .. System.Text.Encoding.ASCII.GetBytes(step)];
        return new OperationId(new Guid(SHA256.HashData(seed).AsSpan(0, 16)));
    }
}
