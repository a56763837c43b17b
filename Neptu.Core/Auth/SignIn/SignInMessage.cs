namespace Neptu.Core.Auth.SignIn;

/// <summary>What a wallet shows its owner and signs.</summary>
public static class SignInMessage
{
    private const string Sentence = "Sign in to Neptu with this wallet; this costs nothing and moves nothing.";

    /// <summary>The sentence, a blank line and the nonce.</summary>
    public static string For(string nonce) => $"{Sentence}\n\nNonce: {nonce}";
}
