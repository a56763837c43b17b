using System.Reflection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Neptu.Api.OpenApi;

/// <summary>
/// The build runs this program under Microsoft.Extensions.ApiDescription.Server's tool, without a server, to write the
/// OpenAPI document. Settings that a deployment must have are not there then.
/// </summary>
internal static class DocumentBuild
{
    private static bool IsRunning => Assembly.GetEntryAssembly()?.GetName().Name == "GetDocument.Insider";

    /// <summary>Lets the host be built without the settings that it could not serve without. Goes after all other services.</summary>
    public static void NeedNoSettings(this WebApplicationBuilder builder)
    {
        if (!IsRunning)
            return;

        builder.Services.RemoveAll<IStartupValidator>();
        builder.Services.RemoveAll<IHostedService>();
    }
}
