using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Porchlight.Platform.Database;
using Porchlight.Platform.Secrets;

namespace Porchlight.Tests.Platform;

/// <summary>Sensitive values at rest: opened only as what they were sealed as, by a key that is at hand.</summary>
public sealed class SealedFields
{
    private static readonly string _first = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private static readonly string _second = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    [Theory]
    [InlineData("")]
    [InlineData("123-45-6789")]
    [InlineData("Mẫu, Linh")]
    public void Open_as_they_were(string text)
    {
        var cipher = With(_first);
        var sealedText = cipher.Seal(text, "registration.ssn");
        Assert.Equal(text, cipher.Open(sealedText, "registration.ssn"));
        Assert.NotEqual(sealedText, cipher.Seal(text, "registration.ssn"));
    }

    [Fact]
    public void Do_not_open_elsewhere_or_changed_or_with_another_key()
    {
        var sealedBytes = With(_first).Seal("123-45-6789"u8, "registration.ssn");
        Assert.ThrowsAny<CryptographicException>(() => With(_first).Open(sealedBytes, "registration.note"));
        Assert.ThrowsAny<CryptographicException>(() => With(_second).Open(sealedBytes, "registration.ssn"));
        for (var i = 0; i < sealedBytes.Length; i++)
        {
            var changed = sealedBytes.ToArray();
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => With(_first).Open(changed, "registration.ssn"));
        }
    }

    [Fact]
    public void Open_after_the_master_key_was_changed_and_are_found_by_the_same_hash()
    {
        var (old, renewed) = (With(_first), With($"{_second}\n{_first}"));
        Assert.Equal("123-45-6789", renewed.Open(old.Seal("123-45-6789", "ssn"), "ssn"));
        Assert.Equal(old.LookupHash("123456789", "ssn"), renewed.LookupHash("123456789", "ssn"));
        Assert.NotEqual(old.LookupHash("123456789", "ssn"), old.LookupHash("123456789", "license"));
    }

    [Fact]
    public void The_master_key_is_made_once_and_only_its_owner_reads_it()
    {
        var folder = Directory.CreateTempSubdirectory("porchlight-key-").FullName;
        try
        {
            var settings = new DatabaseSettings(folder, null);
            var sealedText = new FieldCipher(MasterKey.Load(Configuration(null), settings)).Seal("x", "y");
            Assert.Equal("x", new FieldCipher(MasterKey.Load(Configuration(null), settings)).Open(sealedText, "y"));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "master.key")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static FieldCipher With(string keys)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, keys);
            return new FieldCipher(MasterKey.Load(Configuration(file), new DatabaseSettings("/nowhere", null)));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IConfiguration Configuration(string? masterKey) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Porchlight:MasterKey"] = masterKey }).Build();
}
