namespace Porchlight.X12;

/// <summary>
/// The CAQH CORE connectivity envelope around one X12 payload (CORE C2.2.0 field names, x12 §5.1). Both bindings carry the
/// same fields: <see cref="CoreMultipart"/> is A (MIME), <see cref="CoreSoap"/> is B (SOAP 1.2).
/// </summary>
public sealed record CoreEnvelope
{
    /// <summary>A 270 in real time.</summary>
    public const string EligibilityRequest = "X12_270_Request_005010X279A1";

    /// <summary>Its 271.</summary>
    public const string EligibilityResponse = "X12_271_Response_005010X279A1";

    /// <summary>A 999 instead of it.</summary>
    public const string ImplementationAcknowledgement = "X12_999_Response_005010X231A1";

    /// <summary>An error of the envelope itself, which is not an AAA.</summary>
    public const string EnvelopeError = "CoreEnvelopeError";

    /// <summary>Exact string, such as <see cref="EligibilityRequest"/>.</summary>
    public required string PayloadType { get; init; }

    /// <summary>RealTime or Batch.</summary>
    public string ProcessingMode { get; init; } = "RealTime";

    /// <summary>A new UUID per send, echoed by the other side.</summary>
    public required string PayloadId { get; init; }

    /// <summary>UTC, <c>2026-12-01T13:05:00Z</c>.</summary>
    public required string TimeStamp { get; init; }

    /// <summary>At most 50 characters.</summary>
    public required string SenderId { get; init; }

    /// <summary>At most 50 characters.</summary>
    public required string ReceiverId { get; init; }

    /// <summary>Only without a client certificate.</summary>
    public string? UserName { get; init; }

    /// <summary>Only without a client certificate.</summary>
    public string? Password { get; init; }

    /// <summary>2.2.0.</summary>
    public string RuleVersion { get; init; } = "2.2.0";

    /// <summary>The X12 text; empty in an envelope error.</summary>
    public string Payload { get; init; } = "";

    /// <summary>Responses only: <c>Success</c> or what is wrong with the envelope.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Responses only.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Name and value of every field that is set, in the order of the rule.</summary>
    public IEnumerable<(string Name, string Value)> Fields()
    {
        (string Name, string? Value)[] all =
        [
            ("PayloadType", PayloadType), ("ProcessingMode", ProcessingMode), ("PayloadID", PayloadId), ("TimeStamp", TimeStamp),
            ("UserName", UserName), ("Password", Password), ("SenderID", SenderId), ("ReceiverID", ReceiverId),
            ("CORERuleVersion", RuleVersion), ("Payload", Payload), ("ErrorCode", ErrorCode), ("ErrorMessage", ErrorMessage),
        ];
        return all.Where(f => f.Value is not null).Select(f => (f.Name, f.Value!));
    }

    /// <summary>An envelope from named fields; missing ones stay "", and <see cref="Problem"/> names the first.</summary>
    public static CoreEnvelope FromFields(IReadOnlyDictionary<string, string> fields)
    {
        string Get(string name) => fields.GetValueOrDefault(name, "");
        return new CoreEnvelope
        {
            PayloadType = Get("PayloadType"),
            ProcessingMode = Get("ProcessingMode"),
            PayloadId = Get("PayloadID"),
            TimeStamp = Get("TimeStamp"),
            SenderId = Get("SenderID"),
            ReceiverId = Get("ReceiverID"),
            UserName = fields.GetValueOrDefault("UserName"),
            Password = fields.GetValueOrDefault("Password"),
            RuleVersion = Get("CORERuleVersion"),
            Payload = Get("Payload"),
            ErrorCode = fields.GetValueOrDefault("ErrorCode"),
            ErrorMessage = fields.GetValueOrDefault("ErrorMessage"),
        };
    }

    /// <summary>The CORE error code of a request's first bad field (<c>SenderIDRequired</c>, <c>TimeStampIllegal</c> …); null when good.</summary>
    public string? Problem()
    {
        foreach (var (name, value) in new[]
        {
            ("PayloadType", PayloadType), ("ProcessingMode", ProcessingMode), ("PayloadID", PayloadId), ("TimeStamp", TimeStamp),
            ("SenderID", SenderId), ("ReceiverID", ReceiverId), ("CORERuleVersion", RuleVersion), ("Payload", Payload),
        })
        {
            if (value.Length == 0)
            {
                return name + "Required";
            }
        }

        return ProcessingMode is not ("RealTime" or "Batch") ? "ProcessingModeIllegal"
            : !Guid.TryParse(PayloadId, out _) ? "PayloadIDIllegal"
            : !DateTimeOffset.TryParse(TimeStamp, System.Globalization.CultureInfo.InvariantCulture, out _) ? "TimeStampIllegal"
            : SenderId.Length > 50 ? "SenderIDIllegal"
            : ReceiverId.Length > 50 ? "ReceiverIDIllegal"
            : RuleVersion is not ("2.2.0" or "4.0.0") ? "VersionMismatch"
            : null;
    }

    /// <summary>Redacted: the payload holds patient data, and the password is one.</summary>
    public override string ToString() => $"CoreEnvelope({PayloadType}, {PayloadId})";
}
