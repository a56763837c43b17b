namespace Neptu.Core.Solana.Transactions;

/// <summary>Lengths as transactions write them: seven bits a byte, lowest first, at most three bytes.</summary>
/// <remarks>https://solana.com/docs/core/transactions#compact-array-format</remarks>
internal static class CompactLength
{
    public static void Write(List<byte> output, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, ushort.MaxValue);
        for (; length > 0x7F; length >>= 7)
            output.Add((byte)(length & 0x7F | 0x80));
        output.Add((byte)length);
    }

    /// <summary>Reads a length and moves the input past it.</summary>
    /// <exception cref="FormatException">The input ends too early, or the length is longer than it need be.</exception>
    public static int Read(ref ReadOnlySpan<byte> input)
    {
        var length = 0;
        for (var index = 0; index < 3 && index < input.Length; index++)
        {
            length |= (input[index] & 0x7F) << (7 * index);
            if ((input[index] & 0x80) != 0)
                continue;
            if (length > ushort.MaxValue || (index > 0 && input[index] == 0))
                break;

            input = input[(index + 1)..];
            return length;
        }

        throw new FormatException("Not a compact length.");
    }
}
