using Neptu.Core.Accounting;
using Neptu.Core.Auth;
using Neptu.Core.Solana;
using Neptu.Core.Solana.Rpc;
using Neptu.Core.Solana.Transactions;

namespace Neptu.Core.Payments;

/// <summary>A quote and what pays it.</summary>
/// <param name="Quote">What was agreed on.</param>
/// <param name="From">The account that pays: the wallet, or its token account.</param>
/// <param name="Instruction">The transfer, which carries the quote's reference.</param>
/// <param name="Latest">What a transaction with it can be built on.</param>
public sealed record BuiltPayment(PaymentQuote Quote, PublicKey From, Instruction Instruction, LatestBlockhash Latest);

/// <summary>Makes payments ready to sign: plain transfers, which say for themselves who pays what to whom.</summary>
public sealed class PaymentBuilder(PaymentQuotes quotes, SolanaRpc rpc)
{
    /// <summary>Quotes a price and builds the transfer; without an answer of the chain there is no quote either.</summary>
    /// <param name="caller">Who will pay.</param>
    /// <param name="price">What for.</param>
    /// <param name="currency">One of <see cref="Currencies"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<RpcAnswer<BuiltPayment>> BuildAsync(
        Caller caller, ReadingPrice price, string currency, CancellationToken cancellation)
    {
        var answer = await rpc.GetLatestBlockhashAsync(cancellation);
        if (answer is not RpcAnswer<LatestBlockhash>.Found { Value: var latest })
        {
            return new RpcAnswer<BuiltPayment>.Failed(
                answer is RpcAnswer<LatestBlockhash>.Failed { Why: var why } ? why : RpcFailure.Garbage);
        }

        var quote = await quotes.CreateAsync(caller, price, currency, cancellation);
        return new RpcAnswer<BuiltPayment>.Found(Build(quote, PublicKey.Parse(caller.Wallet), latest));
    }

    private static BuiltPayment Build(PaymentQuote quote, PublicKey wallet, LatestBlockhash latest)
    {
        var (to, reference) = (PublicKey.Parse(quote.Recipient), PublicKey.Parse(quote.Reference));
        if (quote.Mint is null)
            return new(quote, wallet, Instructions.Transfer(wallet, to, quote.Amount, reference), latest);

        var mint = PublicKey.Parse(quote.Mint);
        var from = ProgramAddress.AssociatedTokenAccount(wallet, mint);
        TokenMove move = new(from, to, mint, wallet, quote.Amount, SolanaOptions.TokenDecimals);
        return new(quote, from, Instructions.TransferChecked(move, reference), latest);
    }
}
