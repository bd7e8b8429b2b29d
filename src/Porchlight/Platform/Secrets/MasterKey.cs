using System.Security.Cryptography;
using System.Text;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Secrets;

/// <summary>
/// The installation's secret, from which every other key is derived. <c>Porchlight:MasterKey</c> is the key itself (base64 of 32 bytes) or
/// the path of a file; by default <c>master.key</c> beside the data, made at the first start, readable by its owner only. Further lines
/// of the file are older keys: what they sealed can still be opened.
/// </summary>
public sealed class MasterKey
{
    private const int Bytes = 32;
    private readonly byte[][] _keys;

    private MasterKey(byte[][] keys) => _keys = keys;

    /// <summary>The key that seals today, first; older ones behind it.</summary>
    internal IEnumerable<(string Id, byte[] Key)> For(string use) => _keys.Select(key => (IdOf(key), Derive(key, use)));

    /// <summary>A key for look-ups stays the oldest one, since what was hashed with it cannot be hashed again without the words.</summary>
    internal byte[] ForLookups(string use) => Derive(_keys[^1], use);

    public static MasterKey Load(IConfiguration configuration, DatabaseSettings settings)
    {
        var given = configuration["Porchlight:MasterKey"];
        if (given is not null && TryDecode(given) is { } key)
        {
            return new MasterKey([key]);
        }

        var file = given ?? Path.Combine(settings.DataFolder, "master.key");
#pragma warning disable RS0030 // This is the port through which the master key comes in.
        if (!File.Exists(file))
        {
            MakeAt(file);
        }

        var keys = File.ReadAllLines(file).Where(line => line.Length > 0).Select(TryDecode).ToArray();
#pragma warning restore RS0030
        return keys.Length > 0 && keys.All(read => read is not null)
            ? new MasterKey(keys!)
            : throw new InvalidOperationException($"{file} does not hold a master key: each line is 32 bytes in base64.");
    }

    private static void MakeAt(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(file, options);
        stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)) + "\n"));
        stream.Flush(flushToDisk: true);
    }

    private static byte[]? TryDecode(string text)
    {
        var bytes = new byte[Bytes + 1];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == Bytes ? bytes[..Bytes] : null;
    }

    private static byte[] Derive(byte[] key, string use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Bytes, info: Encoding.UTF8.GetBytes($"porchlight {use}"));

    private static string IdOf(byte[] key) => Convert.ToHexStringLower(Derive(key, "key id"))[..8];
}
