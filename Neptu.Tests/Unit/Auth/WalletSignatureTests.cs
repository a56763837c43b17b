using System.Security.Cryptography;
using Neptu.Core.Auth.Signatures;
using Neptu.Tests.Support;
using Shouldly;
using SimpleBase;
using Xunit;

namespace Neptu.Tests.Unit.Auth;

public sealed class WalletSignatureTests
{
    private const string Text = "Any text,\n\nwith – more than ASCII.";

    private static readonly WalletSignatures Signatures = new(new Ed25519());

    [Fact]
    public void A_signature_may_come_in_hex_base64_or_base58()
    {
        var wallet = new WalletKey();
        var signature = wallet.Sign(Text);
        string[] forms =
        [
            Convert.ToHexString(signature), Convert.ToHexStringLower(signature), Convert.ToBase64String(signature),
            Base58.Bitcoin.Encode(signature),
        ];

        forms.ShouldAllBe(form => Signatures.Verify(wallet.Address, Text, form));
        forms.ShouldAllBe(form => !Signatures.Verify(wallet.Address, Text + " ", form));
        forms.ShouldAllBe(form => !Signatures.Verify(new WalletKey().Address, Text, form));
    }

    [Fact]
    public void Every_signature_survives_every_form()
    {
        foreach (var first in new byte[] { 0, 1, 127, 255 })
        {
            var signature = RandomNumberGenerator.GetBytes(SignatureText.Bytes);
            signature.AsSpan(0, 3).Fill(first);
            string[] forms = [Convert.ToHexString(signature), Convert.ToBase64String(signature), Base58.Bitcoin.Encode(signature)];
            foreach (var form in forms)
            {
                var decoded = new byte[SignatureText.Bytes];
                SignatureText.TryDecode(form, decoded).ShouldBeTrue();
                decoded.ShouldBe(signature);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("1111111111111111111111111111111111111111111111111111111111111111 ")]
    [InlineData("lIO0lIO0lIO0lIO0lIO0lIO0lIO0lIO0lIO0lIO0lIO0lIO0lIO0lIO0lIO0lIO0")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("????????????????????????????????????????????????????????????????????????????????????==")]
    [InlineData("\ud83d\ude00")]
    public void What_is_not_64_bytes_is_no_signature(string text) =>
        SignatureText.TryDecode(text, new byte[SignatureText.Bytes]).ShouldBeFalse();

    [Fact]
    public void Not_all_that_is_as_long_as_hex_is_hex() =>
        SignatureText.TryDecode(new string('g', 2 * SignatureText.Bytes), new byte[SignatureText.Bytes]).ShouldBeFalse();

    /// <summary>With the neutral point as key, s and s times the base point sign everything.</summary>
    [Theory]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000080")]
    [InlineData("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")]
    [InlineData("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa")]
    public void Nobody_signs_for_a_key_of_small_order(string key)
    {
        var address = Base58.Bitcoin.Encode(Convert.FromHexString(key));
        for (var s = 1; s <= 16; s++)
        {
            byte[] forged = [.. (s * EdwardsPoint.Base).Encode(), .. EdwardsPoint.Little(s)];
            Signatures.Verify(address, $"{Text} {s}", Convert.ToHexString(forged)).ShouldBeFalse();
        }
    }
}
