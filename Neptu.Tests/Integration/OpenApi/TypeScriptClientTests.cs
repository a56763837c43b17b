using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.OpenApi;

/// <summary>The document, its examples and the TypeScript client that is generated from it, by the programs of others.</summary>
public sealed class TypeScriptClientTests
{
    private static readonly string[] Folders = ["src", "check"];

    [Fact]
    public async Task The_document_is_valid_and_every_call_of_the_single_page_app_compiles_against_it()
    {
        var folder = await CopyAsync();

        await Node.InstallAsync(folder);
        var output = await Node.RunAsync(folder, [], "npm", "test");

        output.ShouldContain(" examples, 0 problems");
    }

    /// <summary>The package beside the document, as in the repository, but nothing that a developer's own run has left there.</summary>
    private static async Task<string> CopyAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var source = Path.Combine(Repository.Root, "clients", "typescript");
        var copy = Path.Combine(TestDirectory.Root, "openapi", "clients", "typescript");
        var files = Folders.SelectMany(name => Directory.EnumerateFiles(Path.Combine(source, name)))
            .Concat(Directory.EnumerateFiles(source, "*.json"))
            .Where(file => Path.GetFileName(file) != "schema.ts")
            .Append(Path.Combine(Repository.Root, "docs", "openapi.json"));
        foreach (var file in files)
        {
            var target = new FileInfo(Path.Combine(TestDirectory.Root, "openapi", Path.GetRelativePath(Repository.Root, file)));
            target.Directory!.Create();
            await File.WriteAllBytesAsync(target.FullName, await File.ReadAllBytesAsync(file, cancellation), cancellation);
        }

        return copy;
    }
}
