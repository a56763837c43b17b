using Neptu.Api.Pictures.Drawing;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Pictures;

/// <summary>Texts that have to fit.</summary>
public sealed class FittedTextTests
{
    private static readonly TextSize Sizes = new(20, 10);

    [Fact]
    public void A_short_text_has_the_preferred_size_and_one_line()
    {
        var text = FittedText.Fit("Galungan", Sizes, width: 200);

        text.Size.ShouldBe(20);
        text.Lines.ShouldBe(["Galungan"]);
        text.IsCut.ShouldBeFalse();
    }

    [Fact]
    public void A_longer_text_gets_smaller_before_anything_is_left_out()
    {
        var text = FittedText.Fit("Penampahan Galungan", Sizes, width: 150);

        text.Size.ShouldBeLessThan(20);
        text.Lines.ShouldBe(["Penampahan Galungan"]);
    }

    [Fact]
    public void A_text_breaks_between_words_where_it_may_have_lines() =>
        FittedText.Fit("Penampahan Galungan", Sizes, width: 150, lines: 2).Lines.ShouldBe(["Penampahan", "Galungan"]);

    [Fact]
    public void What_is_still_too_long_ends_in_an_ellipsis_within_the_width()
    {
        var text = FittedText.Fit("Penampahan Galungan", Sizes, width: 60);

        text.IsCut.ShouldBeTrue();
        text.Size.ShouldBe(10);
        text.Lines.ShouldHaveSingleItem().ShouldEndWith("…");
        (TextWidths.Of(text.Lines[0]) * text.Size).ShouldBeLessThanOrEqualTo(60);
    }

    [Fact]
    public void A_word_that_is_too_long_for_a_line_is_parted()
    {
        var text = FittedText.Fit("Medangkungan", Sizes, width: 50, lines: 3);

        string.Concat(text.Lines).ShouldBe("Medangkungan");
        text.Lines.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_line_feed_begins_a_new_line() =>
        FittedText.Fit("Galungan\nBuda Kliwon", Sizes, width: 400, lines: 2).Lines.ShouldBe(["Galungan", "Buda Kliwon"]);

    [Fact]
    public void A_low_box_has_fewer_lines_than_a_high_one()
    {
        const string Names = "Tumpek Landep\nKajeng Kliwon Uwudan\nPurnama";

        FittedText.Fit(Names, Sizes, new Box(0, 0, 300, 100)).Size.ShouldBe(20);
        FittedText.Fit(Names, Sizes, new Box(0, 0, 300, 45)).Size.ShouldBeLessThanOrEqualTo(12);
        FittedText.Fit(Names, Sizes, new Box(0, 0, 300, 30)).IsCut.ShouldBeTrue();
    }

    [Theory]
    [InlineData("王。品位と責任、預かった人々。", "王。|品|位|と|責|任、|預|かっ|た|人々。")]
    [InlineData("カジャン・クリウォン", "カジャン・|クリウォン")]
    [InlineData("（満月）の日", "（満|月）|の|日")]
    [InlineData("카젱 클리원", "카젱 |클리원")]
    [InlineData("Paid-paidan, Urip", "Paid-|paidan, |Urip")]
    public void A_line_may_end_where_the_script_lets_it(string text, string pieces) =>
        string.Join('|', LineBreaks.Pieces(text)).ShouldBe(pieces);

    [Fact]
    public void A_letter_and_its_marks_are_one()
    {
        LineBreaks.Letters("e\u0301").ShouldHaveSingleItem();
        TextWidths.Of("e\u0301").ShouldBe(TextWidths.Of("é"));
    }
}
