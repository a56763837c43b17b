namespace Neptu.Emulators.Solana;

/// <summary>Addresses of the network's own programs, the same on every network.</summary>
internal static class SolanaPrograms
{
    public const string System = "11111111111111111111111111111111";
    public const string Token = "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA";
    public const string AssociatedToken = "ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL";
    public const string ComputeBudget = "ComputeBudget111111111111111111111111111111";
    public const string Memo = "MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr";
    public const string FirstMemo = "Memo1UhkJRfHyvLMcVucJwxXeuD728EqVDDwQDxFMNo";
}
