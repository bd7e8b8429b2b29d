namespace Porchlight;

/// <summary>How often a law is tried: enough to notice in <c>./check</c>, twenty times that in <c>./check long</c>.</summary>
internal static class Loops
{
    public static bool AreLong { get; } = Environment.GetEnvironmentVariable("PORCHLIGHT_LONG") == "1";

    public static int Of(int usual) => AreLong ? usual * 20 : usual;
}
