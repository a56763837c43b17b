using Neptu.Api.Pictures.Cards;
using Neptu.Core.Words;
using Neptu.Wariga.Pawukon;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Pictures;

/// <summary>What a card says.</summary>
public sealed class CardPageTests
{
    private static readonly DateOnly FirstDay = new(2026, 1, 1);

    [Theory]
    [InlineData(0, 8)]
    [InlineData(1, 9)]
    [InlineData(2, 5)]
    [InlineData(3, 6)]
    public void A_trait_has_a_dot_for_everything_that_it_can_be(int trait, int count)
    {
        var traits = Enumerable.Range(0, PawukonDay.CycleLength)
            .Select(offset => CardPage.Of(FirstDay.AddDays(offset), Phrasebook.English).Traits[trait]).ToList();

        traits.ShouldAllBe(each => each.Count == count);
        traits.Select(each => each.Place).Distinct().Order().ShouldBe(Enumerable.Range(0, count));
        traits.Select(each => each.Value).Distinct().Count().ShouldBe(count);
    }

    [Fact]
    public void Who_does_not_see_the_card_is_told_all_of_it()
    {
        var page = CardPage.Of(new(1990, 5, 15), Phrasebook.English);

        page.Title.ShouldBe("Born on Anggara Pon");
        page.Description.ShouldBe(
            "Tuesday · Wuku Merakih; Urip 10; Mind: Trust; Feeling: Firmness; Manner: Gesture; Action: Cleaning up; "
            + "Frequency: Ratu; Affirmation: I am complete");
    }
}
