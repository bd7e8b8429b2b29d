using System.Security.Cryptography;
using Porchlight.Platform.Database;
using Porchlight.Platform.Secrets;

namespace Porchlight.Records;

/// <summary>
/// Files beside the data, each sealed (AES-256-GCM under a key of its own, wrapped by the installation's; the wrapping key's id stands in
/// the file). A file's name is the SHA-256 of its content under the patient it belongs to, never a name from outside.
/// </summary>
internal sealed class DocumentStore(DatabaseSettings settings, IFieldCipher cipher)
{
    private string Folder => Path.Combine(settings.DataFolder, "documents");

    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Durable when it returns; keeping the same content for the same patient again is no change.</summary>
    public async Task KeepAsync(PatientId patient, string hash, byte[] content, CancellationToken cancellationToken)
    {
        var (file, unfinished) = (FileOf(patient, hash), FileOf(patient, hash) + $".{Guid.CreateVersion7():n}");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
        {
            await stream.WriteAsync(cipher.Seal(content, PurposeOf(patient, hash)), cancellationToken);
            stream.Flush(flushToDisk: true);
        }

#pragma warning disable RS0030 // This is the port through which documents come and go.
        File.Move(unfinished, file, overwrite: true);
#pragma warning restore RS0030
    }

    /// <summary>The content, or null when the file is missing, was changed, belongs elsewhere, or does not have its hash.</summary>
    public async Task<byte[]?> ReadAsync(PatientId patient, string hash, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = new FileStream(FileOf(patient, hash), FileMode.Open, FileAccess.Read);
            var sealedBytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(sealedBytes, cancellationToken);
            var content = cipher.Open(sealedBytes, PurposeOf(patient, hash));
            return HashOf(content) == hash ? content : null;
        }
        catch (Exception e) when (e is CryptographicException or IOException)
        {
            return null;
        }
    }

    internal string FileOf(PatientId patient, string hash) => Path.Combine(Folder, hash[..2], $"{patient}-{hash}");

    private static string PurposeOf(PatientId patient, string hash) => $"records.document:{patient}:{hash}";
}
