using System.Security.Cryptography;
using Neptu.Core.Auth.Signatures;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Auth;

public sealed class Ed25519Tests
{
    private static readonly Ed25519 Library = new();

    /// <summary>RFC 8032, 7.1: secret key, public key, message, signature.</summary>
    public static TheoryData<string, string, string, string> Vectors => new()
    {
        {
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
            + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        },
        {
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        },
        {
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_standards_signatures_verify_and_are_those_the_tests_make(string seed, string key, string message, string signature)
    {
        var wallet = new WalletKey(Convert.FromHexString(seed));

        Convert.ToHexStringLower(wallet.PublicKey).ShouldBe(key);
        Convert.ToHexStringLower(wallet.Sign(Convert.FromHexString(message))).ShouldBe(signature);
        Library.Verify(wallet.PublicKey, Convert.FromHexString(message), Convert.FromHexString(signature)).ShouldBeTrue();
    }

    [Fact]
    public void A_signature_of_any_bit_changed_does_not_verify()
    {
        var wallet = new WalletKey();
        var message = RandomNumberGenerator.GetBytes(100);
        var signature = wallet.Sign(message);
        Library.Verify(wallet.PublicKey, message, signature).ShouldBeTrue();

        for (var bit = 0; bit < 8 * signature.Length; bit++)
            Library.Verify(wallet.PublicKey, message, Flip(signature, bit)).ShouldBeFalse();
        Library.Verify(wallet.PublicKey, Flip(message, 7), signature).ShouldBeFalse();
        Library.Verify(new WalletKey().PublicKey, message, signature).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(65)]
    public void A_signature_of_another_length_does_not_verify(int length) =>
        Library.Verify(new WalletKey().PublicKey, [1], new byte[length]).ShouldBeFalse();

    [Fact]
    public void A_signature_has_one_form_only()
    {
        var wallet = new WalletKey();
        var signature = wallet.Sign([1]);
        var scalar = new System.Numerics.BigInteger(signature.AsSpan(32), isUnsigned: true) + EdwardsPoint.Order;

        Library.Verify(wallet.PublicKey, [1], [.. signature[..32], .. EdwardsPoint.Little(scalar)]).ShouldBeFalse();
    }

    private static byte[] Flip(byte[] bytes, int bit)
    {
        var changed = bytes.ToArray();
        changed[bit / 8] ^= (byte)(1 << (bit % 8));
        return changed;
    }
}
