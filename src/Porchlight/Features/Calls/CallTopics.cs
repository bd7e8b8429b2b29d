using Porchlight.Platform.Commands;

namespace Porchlight.Calls;

internal static class CallTopics
{
    public static string Of(SiteId? site) => $"calls:{site}";

    public static void Changed(Act act, Call call)
    {
        act.About(call.Id);
        act.Changed(Of(call.Site));
        if (call.Patient is { } patient)
        {
            act.About(patient);
            act.Changed($"patient:{patient}");
        }
    }

    public static Refusal Unknown { get; } = new("call.unknown", "There is no such call.");
}
