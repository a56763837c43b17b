namespace Neptu.Core.Earning;

/// <summary>What a reward is for.</summary>
public static class RewardTypes
{
    /// <summary>Came by today.</summary>
    public const string DailyCheckIn = "daily_check_in";

    /// <summary>Came by so many days in a row.</summary>
    public const string StreakBonus = "streak_bonus";

    /// <summary>Read their own reading for the first time.</summary>
    public const string FirstReading = "first_reading";

    /// <summary>Brought somebody.</summary>
    public const string Referral = "referral";

    /// <summary>Was brought by somebody.</summary>
    public const string RefereeBonus = "referee_bonus";

    /// <summary>Paid for a reading in SOL or SUDIGITAL.</summary>
    public const string PaymentReward = "payment_reward";
}
