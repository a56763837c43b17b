using Neptu.Wariga.Soul;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga;

public sealed class WarigaBelogTests
{
    // 17 + 15 = 32 is the worked example of Ida Pedanda Gede Buruan (2004), whose couples follow the same rule of four.
    [Theory]
    [InlineData(17 + 15, Frekuensi.Pati)]
    [InlineData(33, Frekuensi.Guru)]
    [InlineData(34, Frekuensi.Ratu)]
    [InlineData(35, Frekuensi.Lara)]
    [InlineData(0, Frekuensi.Pati)]
    public void The_remainder_of_four_gives_the_outcome(int sum, Frekuensi expected) =>
        WarigaBelog.Outcome(sum).ShouldBe(expected);

    [Fact]
    public void A_negative_sum_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => WarigaBelog.Outcome(-1));
}
