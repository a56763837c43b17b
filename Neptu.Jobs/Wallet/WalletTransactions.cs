using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Neptu.Core.Solana;
using Neptu.Core.Solana.Transactions;

namespace Neptu.Jobs.Wallet;

/// <summary>What a wallet does with the API's answers: it pays quotes, and sends the claims that were built for it.</summary>
internal sealed class WalletTransactions(KeyPair key, RpcClient rpc)
{
    /// <summary>Bytes before the message of a transaction with one signer: the number of signatures, and the signature.</summary>
    private const int MessageOffset = 1 + TransactionSignature.Size;

    /// <summary>Builds, signs and sends the transfer that pays a quote.</summary>
    /// <param name="answer">What a /pay route answered: an object that is or has a quote.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The transaction's signature.</returns>
    /// <exception cref="WalletException">There is no quote in the answer, or the network refuses the transaction.</exception>
    public async Task<string> PayAsync(string answer, CancellationToken cancellationToken)
    {
        var transfer = ReadQuote(answer);
        TransactionMessage message = new(key.PublicKey, await rpc.GetLatestBlockhashAsync(cancellationToken), [transfer]);
        return await SignAndSendAsync(message.ToUnsignedTransaction(), cancellationToken);
    }

    /// <summary>Signs and sends the transaction of a claim, as it is.</summary>
    /// <param name="transaction">The unsigned transaction.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The transaction's signature.</returns>
    /// <exception cref="WalletException">It is not one that this wallet signs alone, or the network refuses it.</exception>
    public Task<string> ClaimAsync(byte[] transaction, CancellationToken cancellationToken)
    {
        try
        {
            if (transaction.FirstOrDefault() == 1 && TransactionMessage.Decode(transaction).Payer.Equals(key.PublicKey))
                return SignAndSendAsync(transaction, cancellationToken);
        }
        catch (FormatException)
        {
            // The same sentence as for another wallet's.
        }

        throw new WalletException("That is not a transaction that this wallet signs alone.");
    }

    /// <summary>The transaction in the API's answer to /pay/claim/build.</summary>
    /// <exception cref="WalletException">There is none.</exception>
    public static byte[] ReadClaim(string answer)
    {
        try
        {
            return [.. JsonNode.Parse(answer)!["serializedTransaction"]!.AsArray().Select(one => checked((byte)(int)one!))];
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            throw new WalletException("There is no claim in that: it must be the answer of /pay/claim/build.");
        }
    }

    private Instruction ReadQuote(string answer)
    {
        try
        {
            var json = JsonNode.Parse(answer)!;
            var quote = json["quote"] ?? json;
            var amount = long.Parse((string)quote["amountRaw"]!, CultureInfo.InvariantCulture);
            var (to, reference) = (PublicKey.Parse((string)quote["recipient"]!), PublicKey.Parse((string)quote["reference"]!));
            if ((string?)quote["mint"] is not { } mint)
                return Instructions.Transfer(key.PublicKey, to, amount, reference);

            var from = ProgramAddress.AssociatedTokenAccount(key.PublicKey, PublicKey.Parse(mint));
            TokenMove move = new(from, to, PublicKey.Parse(mint), key.PublicKey, amount, SolanaOptions.TokenDecimals);
            return Instructions.TransferChecked(move, reference);
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            throw new WalletException("There is no quote in that: it must be the answer of /pay/quote or of /pay/{currency}/build.");
        }
    }

    private Task<string> SignAndSendAsync(byte[] transaction, CancellationToken cancellationToken)
    {
        key.Sign(transaction.AsSpan(MessageOffset)).CopyTo(transaction, 1);
        return rpc.SendAsync(transaction, cancellationToken);
    }

    private static bool IsMalformed(Exception exception) =>
        exception is JsonException or FormatException or NullReferenceException or ArgumentNullException or InvalidOperationException
            or OverflowException;
}
