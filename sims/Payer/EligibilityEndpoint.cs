using System.Globalization;
using System.Text;
using Porchlight.X12;

namespace Porchlight.Sims.Payer;

/// <summary>POST /core/eligibility in both CORE bindings; the answer comes in the binding of the question.</summary>
internal static class EligibilityEndpoint
{
    public static void Map(WebApplication app) => app.MapPost("/core/eligibility", Ask);

    private static async Task<IResult> Ask(
        HttpRequest http, PayerDesk desk, ScriptBook scripts, HeldAnswers held, Traffic traffic, TimeProvider time, CancellationToken stop)
    {
        using var body = new MemoryStream();
        await http.Body.CopyToAsync(body, stop);
        var isSoap = http.ContentType?.Contains("xml", StringComparison.OrdinalIgnoreCase) == true;
        var asked = isSoap ? CoreSoap.Read(Encoding.UTF8.GetString(body.ToArray())) : CoreMultipart.Read(body.ToArray(), http.ContentType);
        IResult Send(Reply reply)
        {
            traffic.Answered(asked?.PayloadId ?? "", reply);
            return Envelope(reply, asked, isSoap, time);
        }

        if (asked is null)
        {
            return Results.Text("neither CORE MIME nor CORE SOAP", statusCode: 400);
        }

        if (EnvelopeProblem(asked) is { } code)
        {
            return Send(new Reply(CoreEnvelope.EnvelopeError, "", code, "The envelope is not right."));
        }

        var (questions, document, refusal) = desk.Read(asked.Payload);
        var member = questions.Count > 0 ? questions[0].Subscriber.MemberId ?? "" : "";
        var script = scripts.Take(member);
        traffic.Asked(asked, member, script);
        if (refusal is not null)
        {
            return Send(refusal);
        }

        if (held.Take(member) is { } earlier)
        {
            return Send(earlier);
        }

        switch (script.Behaviour)
        {
            case Behaviour.Unavailable:
                return Results.StatusCode(503);
            case Behaviour.EnvelopeError:
                return Send(new Reply(CoreEnvelope.EnvelopeError, "", "UnAuthorized", "The sender is not known here."));
            case Behaviour.Reject999:
                return Send(desk.Acknowledge(document, []));
            case Behaviour.Silent:
                await Task.Delay(Timeout.Infinite, stop);
                return Results.Empty;
            case Behaviour.Late:
                // Not answered in time; the answer comes to the next question about this member.
                held.Keep(member, desk.Answer(document, questions, script));
                await Task.Delay(script.Seconds > 0 ? TimeSpan.FromSeconds(script.Seconds) : Timeout.InfiniteTimeSpan, stop);
                return Results.StatusCode(504);
            case Behaviour.Slow:
                await Task.Delay(TimeSpan.FromSeconds(script.Seconds), stop);
                goto default;
            default:
                return Send(desk.Answer(document, questions, script));
        }
    }

    private static string? EnvelopeProblem(CoreEnvelope asked) =>
        asked.Problem() ?? (asked.PayloadType != CoreEnvelope.EligibilityRequest ? "PayloadTypeIllegal"
            : asked.ProcessingMode != "RealTime" ? "ProcessingModeIllegal" : null);

    private static IResult Envelope(Reply reply, CoreEnvelope? asked, bool isSoap, TimeProvider time)
    {
        var envelope = new CoreEnvelope
        {
            PayloadType = reply.PayloadType,
            PayloadId = asked?.PayloadId ?? "",
            TimeStamp = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            SenderId = asked?.ReceiverId ?? "",
            ReceiverId = asked?.SenderId ?? "",
            Payload = reply.Payload,
            ErrorCode = reply.ErrorCode,
            ErrorMessage = reply.ErrorMessage,
        };
        if (isSoap)
        {
            return Results.Text(CoreSoap.WriteResponse(envelope), CoreSoap.ContentType);
        }

        var (bytes, contentType) = CoreMultipart.Write(envelope);
        return Results.Bytes(bytes, contentType);
    }
}
