namespace Neptu.AppHost.Resources;

/// <summary>
/// The host name that an app is published under. Name and certificate are parameters of every deployment: what a deployment does not
/// name, Azure takes away. The certificate is made by hand once Azure knows the name; until then its parameter is empty.
/// </summary>
internal sealed record CustomDomain(IResourceBuilder<ParameterResource> Name, IResourceBuilder<ParameterResource> Certificate)
{
    /// <summary>The domain of an app; null where none is given, so that the app has the environment's own host name alone.</summary>
    public static CustomDomain? Of(string app, IDistributedApplicationBuilder builder)
    {
        var (domain, certificate) = ($"{app}-domain", $"{app}-certificate");
        return string.IsNullOrEmpty(builder.Configuration.ParameterValue(domain))
            ? null
            : new CustomDomain(
                builder.AddParameter(domain),
                builder.AddParameter(certificate, () => builder.Configuration.ParameterValue(certificate) ?? string.Empty));
    }
}
