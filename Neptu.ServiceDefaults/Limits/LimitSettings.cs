using System.Net;
using Microsoft.Extensions.Options;

namespace Neptu.ServiceDefaults;

/// <summary>Whom to believe about where a request comes from.</summary>
internal sealed class LimitSettings
{
    public const string Section = "Limits";

    private const int MostProxies = 8;

    /// <summary>
    /// How many proxies stand before this host, each of which adds an address to X-Forwarded-For; 0 to 8. Only so many
    /// addresses are believed, counted from the end: the others the client may have written itself.
    /// </summary>
    public int ForwardLimit { get; set; }

    /// <summary>
    /// Addresses or networks of these proxies, separated by commas, such as 10.0.0.0/8. Without any, whoever connects is
    /// taken for one: right where nobody else can reach the host.
    /// </summary>
    public string TrustedProxies { get; set; } = "";

    /// <summary>Null when it is no list of addresses and networks.</summary>
    public IReadOnlyList<IPNetwork>? Networks()
    {
        List<IPNetwork> networks = [];
        foreach (var text in TrustedProxies.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPNetwork.TryParse(text, out var network))
                networks.Add(network);
            else if (IPAddress.TryParse(text, out var address))
                networks.Add(new(address, address.GetAddressBytes().Length * 8));
            else
                return null;
        }

        return networks;
    }

    /// <summary>A list that cannot be read keeps the host from starting.</summary>
    internal sealed class Check : IValidateOptions<LimitSettings>
    {
        public ValidateOptionsResult Validate(string? name, LimitSettings options)
        {
            if (options.ForwardLimit is < 0 or > MostProxies)
                return ValidateOptionsResult.Fail($"{Section}:{nameof(ForwardLimit)} must be 0 to {MostProxies}, not {options.ForwardLimit}.");

            return options.Networks() is null
                ? ValidateOptionsResult.Fail(
                    $"{Section}:{nameof(TrustedProxies)} must be addresses or networks separated by commas, not '{options.TrustedProxies}'.")
                : ValidateOptionsResult.Success;
        }
    }
}
