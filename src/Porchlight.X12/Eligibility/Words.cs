namespace Porchlight.X12;

/// <summary>The languages plain words come in.</summary>
public enum PlainLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Spanish.</summary>
    Spanish,
}

/// <summary>One sentence in both languages.</summary>
/// <param name="English">English.</param>
/// <param name="Spanish">Spanish, with usted.</param>
public readonly record struct Words(string English, string Spanish)
{
    /// <summary>The sentence in one language.</summary>
    public string In(PlainLanguage language) => language == PlainLanguage.Spanish ? Spanish : English;
}
