using Porchlight.Platform.Wording;

namespace Porchlight.Payments;

internal static class MethodWords
{
    public static string Say(Words T, PayMethod method) => method switch
    {
        PayMethod.Cash => T["Cash"],
        PayMethod.Card => T["Card"],
        _ => T["Check"],
    };
}
