using Neptu.Api.Idempotency;
using Neptu.ServiceDefaults;

namespace Neptu.Api.OpenApi;

/// <summary>The OpenAPI 3.1 document and a page that shows it.</summary>
internal static class OpenApiSetup
{
    private const string DocumentPath = "/openapi/v1.json";

    public static void AddNeptuOpenApi(this IServiceCollection services) =>
        services.AddOpenApi("v1", options => options
            .AddSchemaTransformer<TextSchemas>().AddOperationTransformer<IdempotencyOperations>().AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Neptu API";
            document.Info.Version = Build.Version;
            document.Info.Description =
                "Readings and the Balinese calendar. Every path under /api/v1 also answers under /api. "
                + "Errors are RFC 9457 problem details with success: false and error.";
            document.Servers?.Clear();
            return Task.CompletedTask;
        }));

    public static void MapNeptuOpenApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = "docs";
            page.DocumentTitle = "Neptu API";
            page.SwaggerEndpoint(DocumentPath, "Neptu API v1");
        });
    }
}
