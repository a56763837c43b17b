using Neptu.Core.Solana;
using Neptu.Core.Solana.Transactions;
using Shouldly;
using SimpleBase;
using Xunit;

namespace Neptu.Tests.Unit.Solana;

public sealed class TransactionMessageTests
{
    private static readonly PublicKey Payer = PublicKey.Random();
    private static readonly PublicKey Treasury = PublicKey.Random();
    private static readonly PublicKey Reference = PublicKey.Random();
    private static readonly PublicKey Blockhash = PublicKey.Random();

    [Fact]
    public void A_transfer_of_lamports_is_written_byte_for_byte()
    {
        var transfer = Instructions.Transfer(Payer, Treasury, 10_000_000, Reference);
        var transaction = new TransactionMessage(Payer, Blockhash.ToString(), [transfer]).ToUnsignedTransaction();

        transaction.ShouldBe([
            1, .. new byte[64],
            1, 0, 2,
            4, .. Payer.Bytes, .. Treasury.Bytes, .. Reference.Bytes, .. new byte[32],
            .. Blockhash.Bytes,
            1, 3, 3, 0, 1, 2, 12, 2, 0, 0, 0, 0x80, 0x96, 0x98, 0, 0, 0, 0, 0,
        ]);
    }

    [Fact]
    public void A_transfer_of_tokens_carries_the_reference_behind_the_authority()
    {
        var (mint, from, to) = (PublicKey.Random(), PublicKey.Random(), PublicKey.Random());
        var transfer = Instructions.TransferChecked(new(from, to, mint, Payer, 1_000_000, 6), Reference);

        transfer.Program.ShouldBe(Programs.Token);
        transfer.Data.ShouldBe([12, 0x40, 0x42, 0x0F, 0, 0, 0, 0, 0, 6]);
        transfer.Accounts.Select(account => (account.Key, account.Role)).ShouldBe([(from, 1), (mint, 0), (to, 1), (Payer, 2), (Reference, 0)]);
    }

    [Fact]
    public void What_is_written_is_what_is_read()
    {
        var mint = PublicKey.Random();
        var message = new TransactionMessage(Payer, Blockhash.ToString(),
        [
            Instructions.CreateTokenAccount(Payer, mint),
            new(PublicKey.Random(), [AccountMeta.Write(Treasury), AccountMeta.Sign(Reference), AccountMeta.SignAndWrite(Payer)], new byte[300]),
        ]);

        var read = TransactionMessage.Decode(message.ToUnsignedTransaction());

        read.Payer.ShouldBe(Payer);
        read.Blockhash.ShouldBe(message.Blockhash);
        read.Instructions.Select(instruction => instruction.Program).ShouldBe(message.Instructions.Select(instruction => instruction.Program));
        read.Instructions[1].Data.ShouldBe(new byte[300]);
        read.Instructions[1].Accounts.ShouldBe(message.Instructions[1].Accounts);
        read.Instructions[0].Accounts.Select(account => account.Key).ShouldBe(message.Instructions[0].Accounts.Select(account => account.Key));
    }

    [Fact]
    public void A_transaction_that_is_cut_short_is_refused_wherever_it_ends()
    {
        var transfer = Instructions.Transfer(Payer, Treasury, 1, Reference);
        var transaction = new TransactionMessage(Payer, Blockhash.ToString(), [transfer]).ToUnsignedTransaction();
        for (var length = 0; length < transaction.Length; length++)
            Should.Throw<FormatException>(() => TransactionMessage.Decode(transaction.AsSpan(0, length)));
    }

    [Theory]
    [InlineData(0, "00")]
    [InlineData(0x7F, "7f")]
    [InlineData(0x80, "8001")]
    [InlineData(0x3FFF, "ff7f")]
    [InlineData(0x4000, "808001")]
    [InlineData(0xFFFF, "ffff03")]
    public void Lengths_have_one_form(int length, string hex)
    {
        List<byte> written = [];
        CompactLength.Write(written, length);
        Convert.ToHexString([.. written]).ShouldBe(hex, StringCompareShould.IgnoreCase);

        ReadOnlySpan<byte> input = [.. written, 42];
        CompactLength.Read(ref input).ShouldBe(length);
        input.ToArray().ShouldBe([42]);
    }

    [Theory]
    [InlineData("8000")] // longer than need be
    [InlineData("808000")]
    [InlineData("ffff04")] // more than 16 bits
    [InlineData("80")] // cut short
    [InlineData("80808001")] // four bytes
    public void Lengths_of_another_form_are_refused(string hex) => Should.Throw<FormatException>(() =>
    {
        ReadOnlySpan<byte> input = Convert.FromHexString(hex);
        CompactLength.Read(ref input);
    });

    [Theory]
    [InlineData(63, false)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_signature_has_64_bytes(int bytes, bool isValid)
    {
        TransactionSignature.IsValid(Base58.Bitcoin.Encode(new byte[bytes])).ShouldBe(isValid);
        TransactionSignature.IsValid(Base58.Bitcoin.Encode([.. Enumerable.Repeat((byte)255, bytes)])).ShouldBe(isValid);
    }
}
