using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Porchlight.Sims;

/// <summary>
/// Chance that repeats: the same seed and the same name always give the same value, whatever was asked before and in
/// whatever order requests arrive.
/// </summary>
internal sealed record Seed(int Value)
{
    /// <summary>A number from 0 up to, not including, <paramref name="bound"/>.</summary>
    public int Number(string name, int bound) => (int)(BinaryPrimitives.ReadUInt32BigEndian(Bytes(name)) % (uint)bound);

    /// <summary>Up to 64 lower-case hexadecimal digits.</summary>
    public string Hex(string name, int digits) => Convert.ToHexStringLower(Bytes(name))[..digits];

    private byte[] Bytes(string name) => SHA256.HashData(Encoding.UTF8.GetBytes($"{Value}/{name}"));
}
