using System.Security.Cryptography;
using System.Text;

namespace Porchlight.Platform.Cli;

/// <summary>
/// The data folder has one owner at a time. Whoever holds the lock is the only writer; everybody else asks it through the socket that lies
/// beside the data.
/// </summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream _lock;

    private DataFolder(FileStream held) => _lock = held;

    /// <summary>Null when another process owns the folder.</summary>
    public static DataFolder? TryOwn(string folder)
    {
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            return new DataFolder(new FileStream(Path.Combine(folder, "porchlight.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Where the owner listens. A socket's path may not pass about 100 bytes, so a deep folder gets a name in the temporary one.</summary>
    public static string SocketOf(string folder)
    {
        var beside = Path.Combine(Path.GetFullPath(folder), "porchlight.sock");
        return Encoding.UTF8.GetByteCount(beside) <= 100
            ? beside
            : Path.Combine(Path.GetTempPath(), $"porchlight-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(beside)))[..16]}.sock");
    }

    public void Dispose() => _lock.Dispose();
}
