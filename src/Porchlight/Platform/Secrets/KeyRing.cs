using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Secrets;

/// <summary>
/// The keys of cookies and open forms, in the database so that every node and every restart can read them; wrapped by the master key, so
/// that the database alone cannot (DESIGN.md, "data protection keys").
/// </summary>
internal sealed class KeyRing(PlainConnections connections, ICommandRunner runner) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = connections.Open();
        return [.. PlainConnections.Read(connection, "select \"Xml\" from platform_key_ring").Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName) => runner.WriteAsync(write =>
    {
        write.Db.Add(new KeyRingEntry { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting), At = write.Now });
        return Task.FromResult(default(Done));
    }).GetAwaiter().GetResult();
}

internal sealed class KeyRingEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string Name { get; init; } = "";

    public string Xml { get; init; } = "";

    public Instant At { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<KeyRingEntry>
    {
        public void Configure(EntityTypeBuilder<KeyRingEntry> entry)
        {
            entry.ToTable("platform_key_ring");
            entry.HasKey(row => row.Id);
            entry.Property(row => row.Name).HasMaxLength(200);
        }
    }
}

/// <summary>Wraps a key on its way into the ring.</summary>
internal sealed class KeyRingWrap(IFieldCipher cipher) : IXmlEncryptor
{
    internal const string Purpose = "platform.key-ring";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("wrapped", cipher.Seal(plaintextElement.ToString(SaveOptions.DisableFormatting), Purpose)), typeof(KeyRingUnwrap));
}

/// <summary>Made by the framework from the type's name, with the container's services.</summary>
internal sealed class KeyRingUnwrap(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<IFieldCipher>().Open(encryptedElement.Value, KeyRingWrap.Purpose));
}
