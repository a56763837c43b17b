using Neptu.Core.Accounting;
using Neptu.Core.Pricing;

namespace Neptu.Core.Data;

/// <summary>What the tables about payments have in common.</summary>
internal static class PaymentTables
{
    public const string ReadingTypeIsKnown =
        $"reading_type in ('{PaidReadings.Potensi}', '{PaidReadings.Peluang}', '{PaidReadings.AiChat}', '{PaidReadings.Compatibility}')";

    public const string CurrencyIsKnown =
        $"currency in ('{Currencies.Sol}', '{Currencies.Neptu}', '{Currencies.Sudigital}')";
}
