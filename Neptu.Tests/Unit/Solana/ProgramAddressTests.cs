using Neptu.Core.Solana;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Solana;

public sealed class ProgramAddressTests
{
    private const string TokenProgram = "7JDw4pncZg6g7ezhQSNxKhj3ptT62okgttDjLL4TwqHW";
    private const string EconomyProgram = "6Zxc4uCXKqWS6spnW7u9wA81PChgws6wbGAKJyi8PnvT";

    [Theory]
    [InlineData(TokenProgram, "mint", "J4rUwfHS74XKTcNAX5wh5vuwYH4Fv5MR4Pdo4Gt4dhrq")]
    [InlineData(EconomyProgram, "economy", "BRW7fxvTcnnzi6dvgfiCoTnWJRFSMCirKAGRVn41Co4E")]
    public void An_address_follows_from_its_program_and_seed(string program, string seed, string expected) =>
        ProgramAddress.Find(PublicKey.Parse(program), System.Text.Encoding.UTF8.GetBytes(seed)).ToString().ShouldBe(expected);

    /// <summary>The vector of the token program's own client; then the rewards pool, whose owner is itself a program's address.</summary>
    [Theory]
    [InlineData(
        "7o36UsWR1JQLpZ9PE2gn9L4SQ69CNNiWAXd4Jt7rqz9Z", "B8UwBUUnKwCyKuGMbFKWaG7exYdDk2ozZrPg72NyVbfj", "DShWnroshVbeUp28oopA3Pu7oFPDBtC1DBmPECXXAQ9n")]
    [InlineData(
        "J4rUwfHS74XKTcNAX5wh5vuwYH4Fv5MR4Pdo4Gt4dhrq", "BRW7fxvTcnnzi6dvgfiCoTnWJRFSMCirKAGRVn41Co4E", "74ghaUNLKLaFvLN74G8yex8hougvJkqwJEBYxpSJ1ZL")]
    public void A_wallet_has_one_account_for_each_mint(string mint, string owner, string expected) =>
        ProgramAddress.AssociatedTokenAccount(PublicKey.Parse(owner), PublicKey.Parse(mint)).ToString().ShouldBe(expected);

    [Fact]
    public void A_seed_of_more_than_32_bytes_is_a_mistake() =>
        Should.Throw<ArgumentException>(() => ProgramAddress.Find(Programs.Token, new byte[33]));

    /// <summary>Public keys of the test vectors of RFC 8032, 7.1, and addresses of programs.</summary>
    [Theory]
    [InlineData("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", true)]
    [InlineData("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", true)]
    [InlineData("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", true)]
    [InlineData("278117fc144c72340f67d0f2316e8386ceffbf2b2428c9c51fef7c597f1d426e", true)]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000000", true)] // the neutral element
    [InlineData("0200000000000000000000000000000000000000000000000000000000000000", false)]
    [InlineData("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", true)] // y = p, which is 0
    public void Points_of_the_curve_are_told_from_other_bytes(string hex, bool isPoint) =>
        Ed25519Curve.Contains(Convert.FromHexString(hex)).ShouldBe(isPoint);

    [Theory]
    [InlineData("J4rUwfHS74XKTcNAX5wh5vuwYH4Fv5MR4Pdo4Gt4dhrq")]
    [InlineData("BRW7fxvTcnnzi6dvgfiCoTnWJRFSMCirKAGRVn41Co4E")]
    public void An_address_of_a_program_is_no_key(string address) =>
        Ed25519Curve.Contains(PublicKey.Parse(address).Bytes).ShouldBeFalse();
}
