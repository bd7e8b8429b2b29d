using NodaTime;
using NodaTime.Text;

namespace Porchlight.Records;

/// <summary>The form in which a request is logged, as typed.</summary>
public sealed record RequestForm(Phi<string> AskedBy, Phi<string> What, string Format, string Received)
{
    /// <summary>The forms and formats people ask for.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["On paper", "By e-mail", "On a disk or stick", "In the portal", "To look at here"];

    internal Decision<LogRequest> Read(PatientId patient)
    {
        var day = LocalDatePattern.Iso.Parse(Received);
        var found = new List<Refusal>();
        Check(string.IsNullOrWhiteSpace(AskedBy.Reveal()), new Refusal("records.asked-by-missing", "Write who asks.", "askedBy"));
        Check(string.IsNullOrWhiteSpace(What.Reveal()), new Refusal("records.what-missing", "Write what they want.", "what"));
        Check(!Formats.Contains(Format), new Refusal("records.format-missing", "Choose how they want it.", "format"));
        Check(!day.Success, new Refusal("records.received-missing", "Write the day it came.", "received"));
        return Refusal.FirstOf(found) is { } why ? why : new LogRequest(patient, Cut(AskedBy, 200), Cut(What, 1000), Format, day.Value);

        void Check(bool isWrong, Refusal refusal)
        {
            if (isWrong)
            {
                found.Add(refusal);
            }
        }
    }

    private static Phi<string> Cut(Phi<string> text, int longest) => text.Reveal().Trim() is var typed && typed.Length > longest ? typed[..longest] : typed;
}
