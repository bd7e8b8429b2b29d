using System.Text;
using NodaTime;
using Porchlight.Sims;
using Porchlight.Sims.Payer;
using Porchlight.X12;

namespace Porchlight.Clearinghouse;

/// <summary>
/// The simulated payer of the demo (sims/Payer) as the seed asks it: the same plans, scripts and writer, at the moment the question was
/// asked, without a socket between.
/// </summary>
internal sealed class PayerNextDoor
{
    private readonly Then _time = new();
    private readonly ScriptBook _scripts = new();
    private readonly PayerDesk _desk;

    /// <param name="seed">The number the simulator is started with: a member's figures hang on it.</param>
    /// <param name="lastControl">The control number of its last answer.</param>
    public PayerNextDoor(int seed, long lastControl) => _desk = new PayerDesk(new Seed(seed), _time) { LastControl = lastControl };

    /// <summary>Answers nothing to the next question about this member.</summary>
    public void FallSilent(MemberId member) => _scripts.Set(member.Compact, new Script(Behaviour.Silent), 1);

    public Carried Ask(byte[] interchange, Guid payloadId, Instant at)
    {
        _time.Now = at.ToDateTimeOffset();
        var (questions, document, refusal) = _desk.Read(Encoding.UTF8.GetString(interchange));
        if (refusal is not null)
        {
            return Carry(refusal, payloadId);
        }

        var script = _scripts.Take(questions[0].Subscriber.MemberId ?? "");
        return script.Behaviour switch
        {
            Behaviour.Silent or Behaviour.Late => new Carried.Silent(),
            Behaviour.Unavailable => new Carried.Unreachable(503),
            Behaviour.Reject999 => Carry(_desk.Acknowledge(document, []), payloadId),
            _ => Carry(_desk.Answer(document, questions, script), payloadId),
        };
    }

    private static Carried.Answered Carry(Reply reply, Guid payloadId) =>
        new(Encoding.UTF8.GetBytes(reply.Payload), reply.PayloadType, payloadId.ToString(), reply.ErrorCode);

    private sealed class Then : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
