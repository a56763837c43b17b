using System.Security.Cryptography;

namespace Neptu.AppHost.Servers;

/// <summary>A server's password: generated once, kept beside its data for this user alone.</summary>
internal sealed class KeptPassword(ServerHome home, string server)
{
    /// <summary>The password; letters and digits only, so that it needs no quoting anywhere.</summary>
    public string Value
    {
        get
        {
            var path = Path.Combine(home.Private(server), "password");
            if (!File.Exists(path)) PrivateFiles.Write(path, New());
            return File.ReadAllText(path);
        }
    }

    /// <summary>A new password of 160 bits.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(40, lowercase: true);
}
