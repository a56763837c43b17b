using Neptu.AppHost.Servers;
using Neptu.Tests.Support;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.AppHost;

public sealed class TemporaryFileTests
{
    private readonly string _path = Path.Combine(TestDirectory.Root, $"temporary-{Guid.NewGuid():N}", "policy");

    [Fact]
    public void It_stands_while_something_is_done()
    {
        using (new TemporaryFile(_path, "no\n").Place()) File.ReadAllText(_path).ShouldBe("no\n");

        File.Exists(_path).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_of_somebody_else_stays_as_it_is()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        await File.WriteAllTextAsync(_path, "theirs", TestContext.Current.CancellationToken);

        using (new TemporaryFile(_path, "no\n").Place())
        {
            // nothing to do meanwhile
        }

        (await File.ReadAllTextAsync(_path, TestContext.Current.CancellationToken)).ShouldBe("theirs");
    }

    [Fact]
    public void What_a_killed_run_has_left_is_removed()
    {
        _ = new TemporaryFile(_path, "no\n").Place();

        using (new TemporaryFile(_path, "no\n").Place()) File.Exists(_path).ShouldBeTrue();

        File.Exists(_path).ShouldBeFalse();
    }
}
