using System.Security.Cryptography;
using SimpleBase;

namespace Neptu.Tests.Support;

/// <summary>Wallets that nobody else has.</summary>
internal static class Wallets
{
    public static string New() => Base58.Bitcoin.Encode(RandomNumberGenerator.GetBytes(32));
}
