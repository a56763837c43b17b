using Neptu.Api.Idempotency;
using Neptu.ServiceDefaults;

namespace Neptu.Api.OpenApi;

/// <summary>The OpenAPI 3.1 document and a page that shows it.</summary>
internal static class OpenApiSetup
{
    private const string DocumentPath = "/openapi/v1.json";

    public static void AddNeptuOpenApi(this IServiceCollection services) =>
        services.AddOpenApi("v1", options =>
        {
            options.CreateSchemaReferenceId = ObjectSchemas.NameOf;
            options.AddSchemaTransformer<ValueSchemas>();
            options.AddSchemaTransformer<ObjectSchemas>();

            // What an operation takes comes first: the errors follow from it, and the texts are about it.
            options.AddOperationTransformer<IdempotencyOperations>();
            options.AddOperationTransformer<Failures>();
            options.AddOperationTransformer<Security>();
            options.AddOperationTransformer<ParameterTexts>();
            options.AddOperationTransformer<UrlCachingTexts>();
            options.AddOperationTransformer<LimitTexts>();
            options.AddOperationTransformer<Examples>();
            options.AddDocumentTransformer<Security>();
            options.AddDocumentTransformer<LimitTexts>();
            options.AddDocumentTransformer<Tidy>();
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "Neptu API";
                document.Info.Version = Build.Version;
                document.Info.License = new() { Name = "MIT", Identifier = "MIT" };
                document.Info.Description =
                    "Readings, the Balinese calendar, and what people earn and pay. Every path under /api/v1 also answers under /api. "
                    + "Errors are RFC 9457 problem details with success: false and error.";
                document.Servers = [new() { Url = "/", Description = "Where this document was fetched." }];
                return Task.CompletedTask;
            });
        });

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
