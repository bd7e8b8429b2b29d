using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Secrets;

internal static class SecretsSetup
{
    /// <summary>Comes after the write path: the key ring is read and, the first time, written when the host starts.</summary>
    public static void AddSecrets(this IServiceCollection services)
    {
        services.AddSingleton(provider => MasterKey.Load(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<DatabaseSettings>()));
        services.AddSingleton<IFieldCipher, FieldCipher>();
        services.AddSingleton<KeyRing>();
        services.AddDataProtection().SetApplicationName("porchlight");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(keys =>
        {
            keys.XmlRepository = provider.GetRequiredService<KeyRing>();
            keys.XmlEncryptor = new KeyRingWrap(provider.GetRequiredService<IFieldCipher>());
        }));
    }

    /// <summary>
    /// What the host does when it starts, for a verb that starts no host. The first key of a new practice is a write, and asked for within a
    /// command it would wait for the writer that runs the command.
    /// </summary>
    public static void ReadKeyRing(this IServiceProvider services) => _ = services.GetRequiredService<IDataProtectionProvider>().CreateProtector("porchlight").Protect([]);
}
