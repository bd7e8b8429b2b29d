namespace Porchlight;

/// <summary>How often a law is tried: enough to notice in <c>./check</c>, twenty times that in <c>./check long</c>.</summary>
internal static class Loops
{
    private static readonly bool _long = Environment.GetEnvironmentVariable("PORCHLIGHT_LONG") == "1";

    public static int Of(int usual) => _long ? usual * 20 : usual;
}
