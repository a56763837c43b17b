using Neptu.Core.Accounting;
using Neptu.Core.Pricing;

namespace Neptu.Core.Payments;

/// <summary>What a reading costs, in base units.</summary>
/// <param name="ReadingType">One of <see cref="PaidReadings"/>.</param>
/// <param name="Lamports">Paid in SOL.</param>
/// <param name="Neptu">Paid in NEPTU, 10⁻⁶.</param>
/// <param name="Sudigital">Paid in SUDIGITAL, 10⁻⁶.</param>
/// <param name="NeptuReward">What a payment in SOL or SUDIGITAL is rewarded with, 10⁻⁶ NEPTU.</param>
public sealed record ReadingPrice(string ReadingType, long Lamports, long Neptu, long Sudigital, long NeptuReward)
{
    private const long MilliSol = TokenAmount.PerSol / 1_000;
    private const long Token = TokenAmount.PerToken;

    /// <summary>The price list.</summary>
    public static IReadOnlyList<ReadingPrice> All { get; } =
    [
        new(PaidReadings.Potensi, 10 * MilliSol, 10 * Token, 10 * Token, 10 * Token),
        new(PaidReadings.Peluang, 1 * MilliSol, 1 * Token, 1 * Token, 1 * Token),
        new(PaidReadings.Compatibility, 5 * MilliSol, 5 * Token, 5 * Token, 5 * Token),
        new(PaidReadings.AiChat, 2 * MilliSol, 2 * Token, 2 * Token, 2 * Token),
    ];

    /// <summary>Half of what is paid in NEPTU; the other half is kept.</summary>
    public long NeptuBurned => Neptu / 2;

    /// <summary>The price of a reading, or null if it has none.</summary>
    public static ReadingPrice? Of(string readingType) => All.FirstOrDefault(price => price.ReadingType == readingType);

    /// <summary>The price in a currency.</summary>
    /// <param name="currency">One of <see cref="Currencies"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none of them.</exception>
    public long In(string currency) => currency switch
    {
        Currencies.Sol => Lamports,
        Currencies.Neptu => Neptu,
        Currencies.Sudigital => Sudigital,
        _ => throw new ArgumentOutOfRangeException(nameof(currency), currency, "Not a currency."),
    };
}
