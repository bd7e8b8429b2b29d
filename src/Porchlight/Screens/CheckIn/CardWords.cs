using Porchlight.Platform.Wording;

namespace Porchlight.CheckIn;

/// <summary>The processor's reasons, said kindly. A reason we do not know is not guessed at.</summary>
internal static class CardWords
{
    public static string Say(Words T, string? reason) => reason switch
    {
        "insufficientFunds" => T["There was not enough on it."],
        "cardExpired" => T["It is past its date."],
        _ => T["The bank did not say more."],
    };
}
