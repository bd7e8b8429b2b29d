using System.Diagnostics;
using System.Text;

namespace Porchlight.X12.Tests;

/// <summary>Seeded damage to every shared file: nothing may throw, hang or grow without bound.</summary>
public sealed class Fuzz
{
    private const int Seed = 20261203;

    [Fact]
    public void Damaged_files_are_read_to_the_end()
    {
        SharedData.Require();
        var random = new Random(Seed);
        var watch = Stopwatch.StartNew();
        foreach (var file in SharedData.X12Files)
        {
            // The long file is one message over and over: a piece of it says as much.
            var original = SharedData.Read(file).Take(20_000).ToArray();
            for (var i = 0; i < 6; i++)
            {
                ReadAll(Damage(original, random));
            }
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), watch.Elapsed.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(105)]
    [InlineData(106)]
    [InlineData(200_000)]
    public void Garbage_of_any_length_is_read_to_the_end(int length)
    {
        var garbage = new byte[length];
        new Random(Seed + length).NextBytes(garbage);
        ReadAll(garbage);
        ReadAll([.. Encoding.ASCII.GetBytes(Samples.Isa), .. garbage]);
    }

    // Shapes that make careless parsers quadratic.
    [Theory]
    [InlineData("ISA")]
    [InlineData("BIN*9*")]
    [InlineData("~")]
    [InlineData("HL*1*1*22*1~")]
    [InlineData("EB*1*^^^^:::~")]
    [InlineData("ST*271*1~")]
    [InlineData("SBR*P*18~")]
    [InlineData("CLP*1~SVC*1.001~")]
    public void A_long_file_of_one_thing_takes_no_more_than_its_time(string piece)
    {
        var watch = Stopwatch.StartNew();
        ReadAll(Encoding.ASCII.GetBytes(Samples.Isa + "GS*HC*A*B*20261201*1305*1*X*005010X222A1~ST*837*0001*005010X222A1~"
            + string.Concat(Enumerable.Repeat(piece, 300_000 / piece.Length))));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    private static byte[] Damage(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var n = random.Next(1, 6); n > 0 && bytes.Count > 0; n--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at)));
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.Insert(at, "*~:^\r\n\0"u8[random.Next(7)]);
                    break;
            }
        }

        return [.. bytes];
    }

    private static void ReadAll(byte[] file)
    {
        X12Show.Run(file);
        X12Check.Run(file);
        X12Explain.Run(file, new DateOnly(2026, 12, 3), PlainLanguage.Spanish);
        PayerReply.Read(file);
        foreach (var set in X12Document.Parse(file).Transactions.Take(100))
        {
            EligibilityInquiry.Read(set);
        }
    }
}
