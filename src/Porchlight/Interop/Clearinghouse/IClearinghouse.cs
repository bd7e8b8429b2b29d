namespace Porchlight.Clearinghouse;

/// <summary>Carries one question in real time and brings back what came. The outside world: called from jobs only.</summary>
internal interface IClearinghouse
{
    /// <param name="payloadId">New for each send, echoed by the other side.</param>
    Task<Carried> AskAsync(byte[] interchange, Guid payloadId, CancellationToken cancellationToken);
}

/// <summary>What became of a sending.</summary>
internal abstract record Carried
{
    /// <param name="Raw">The X12 bytes, or the whole body when no envelope could be read.</param>
    /// <param name="ErrorCode">CORE ErrorCode, <c>Success</c> when all is well; null when there was no envelope.</param>
    public sealed record Answered(byte[] Raw, string PayloadType, string PayloadId, string? ErrorCode) : Carried
    {
        public override string ToString() => $"Answered({PayloadType})";
    }

    /// <summary>Nothing came within the time CORE gives (20 seconds).</summary>
    public sealed record Silent : Carried;

    /// <summary>Nobody there, or the door was shut.</summary>
    public sealed record Unreachable(int? HttpStatus) : Carried;
}
