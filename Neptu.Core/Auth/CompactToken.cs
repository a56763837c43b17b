using System.Diagnostics.CodeAnalysis;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Neptu.Core.Auth;

/// <summary>Reads what a token says of itself, which proves nothing yet.</summary>
public static class CompactToken
{
    /// <summary>True if the text is a JWT in its compact form (RFC 7519).</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out JsonWebToken? token)
    {
        try
        {
            token = new JsonWebToken(text);
            return true;
        }
        catch (ArgumentException)
        {
            token = null;
            return false;
        }
    }
}
