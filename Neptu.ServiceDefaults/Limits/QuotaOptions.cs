using Microsoft.Extensions.Options;

namespace Neptu.ServiceDefaults;

/// <summary>The numbers of a <see cref="LimitPolicy"/>, as they are configured.</summary>
internal sealed class QuotaOptions
{
    public const int MostRequests = 1_000_000;

    public static readonly TimeSpan ShortestWindow = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan LongestWindow = TimeSpan.FromDays(1);

    /// <summary>Requests in a window; 0 switches the policy off.</summary>
    public int Quota { get; set; }

    /// <summary>The window, 1 s to 1 day.</summary>
    public TimeSpan Window { get; set; }
}

/// <summary>A number that makes no sense keeps the host from starting.</summary>
internal sealed class QuotaOptionsCheck(LimitPolicy policy) : IValidateOptions<QuotaOptions>
{
    public ValidateOptionsResult Validate(string? name, QuotaOptions options)
    {
        if (name != policy.Name)
            return ValidateOptionsResult.Skip;

        if (options.Quota is < 0 or > QuotaOptions.MostRequests)
        {
            return ValidateOptionsResult.Fail(
                $"{policy.Section}:{nameof(options.Quota)} must be 0, for no limit, to {QuotaOptions.MostRequests}, not {options.Quota}.");
        }

        return options.Window >= QuotaOptions.ShortestWindow && options.Window <= QuotaOptions.LongestWindow
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{policy.Section}:{nameof(options.Window)} must be {QuotaOptions.ShortestWindow} to {QuotaOptions.LongestWindow}, not {options.Window}.");
    }
}
