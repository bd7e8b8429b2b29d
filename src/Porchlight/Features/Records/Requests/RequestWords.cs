using Porchlight.Platform.Wording;

namespace Porchlight.Records;

internal static class RequestWords
{
    public static string Of(Words T, RequestLine line) => line.Request.State switch
    {
        RequestState.Given => T["Given"],
        RequestState.Denied => T["Denied in writing"],
        RequestState.Withdrawn => T["Withdrawn"],
        _ when line.IsLate => T["Late"],
        _ when line.Request.IsExtended => T["Open, extended once"],
        _ => T["Open"],
    };
}
