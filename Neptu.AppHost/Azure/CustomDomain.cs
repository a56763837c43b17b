namespace Neptu;

/// <summary>
/// The host name that an app is published under. Both are parameters of every deployment: what a deployment does not name,
/// Azure takes away. The certificate is made by hand after the name is known to Azure; until then its parameter is empty.
/// </summary>
internal sealed record CustomDomain(IResourceBuilder<ParameterResource> Name, IResourceBuilder<ParameterResource> Certificate)
{
    /// <summary>Null where no domain is given: the app then has the environment's own host name alone.</summary>
    public static CustomDomain? Of(AppFacts app, IDistributedApplicationBuilder builder)
    {
        var (domain, certificate) = (Topology.Parameters.Domain(app), Topology.Parameters.Certificate(app));
        return builder.Configuration.ParameterValue(domain) is null
            ? null
            : new CustomDomain(
                builder.AddParameter(domain),
                builder.AddParameter(certificate, () => builder.Configuration.ParameterValue(certificate) ?? string.Empty));
    }
}
