namespace Neptu.Jobs.Wallet;

/// <summary>What keeps a wallet command from its work, as one sentence for the person who typed it.</summary>
internal sealed class WalletException(string message) : Exception(message);
