using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using Neptu.Tests.Support;
using Neptu.Wariga.HolyDays;
using Neptu.Wariga.Pawukon;
using Neptu.Wariga.Saka;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Package;

public sealed class WarigaPackageTests
{
    private static readonly DateOnly Galungan = new(2026, 6, 17);

    [Fact]
    public async Task It_packs_with_documentation_licence_and_readme_and_depends_on_nothing()
    {
        var folder = Path.Combine(TestDirectory.Root, $"package-{Guid.NewGuid():N}");
        var pack = new ProcessStartInfo("dotnet", ["pack", "Neptu.Wariga", "-c", "Release", "-o", folder, "-v", "q", "-nodeReuse:false"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        using (var process = Process.Start(pack)!)
        {
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            process.ExitCode.ShouldBe(0, output);
        }

        using var package = await ZipFile.OpenReadAsync(Directory.GetFiles(folder, "*.nupkg").Single(), TestContext.Current.CancellationToken);
        string[] expected = ["lib/net10.0/Neptu.Wariga.dll", "lib/net10.0/Neptu.Wariga.xml", "README.md"];
        foreach (var name in expected)
            package.GetEntry(name).ShouldNotBeNull(name);

        await using var specification = await package.GetEntry("Neptu.Wariga.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        var metadata = XDocument.Load(specification).Root!.Elements().Single();
        string Of(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
        Of("license").ShouldBe("MIT");
        Of("readme").ShouldBe("README.md");
        metadata.Descendants().ShouldNotContain(element => element.Name.LocalName == "dependency");
    }

    [Fact]
    public void Its_readme_prints_what_it_says()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "Neptu.Wariga", "README.md"));

        readme.ShouldContain($"// {PawukonDay.On(Galungan)}\n");
        readme.ShouldContain($"// {SakaDay.On(Galungan)}\n");
        readme.ShouldContain($"// {HolyDayCalendar.On(Galungan)}\n");
    }
}
