using Neptu.Api.Pictures.Drawing;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Pictures;

/// <summary>The elements that pictures are made of.</summary>
public sealed class SvgTests
{
    [Fact]
    public void A_text_cannot_become_an_element()
    {
        const string Text = "<script>alert('&')</script>";

        var element = Svg.Text(Text, 0, 0, 10, "ink");

        element.Value.ShouldBe(Text);
        element.HasElements.ShouldBeFalse();
        element.ToString().ShouldNotContain("<script>");
    }

    [Fact]
    public void What_is_left_out_of_a_text_stands_in_its_title()
    {
        var text = FittedText.Fit("Penampahan Galungan", new(20, 10), width: 60);

        var title = Svg.Text(text, 0, 0, "ink").Elements().First();

        title.Name.LocalName.ShouldBe("title");
        title.Value.ShouldBe("Penampahan Galungan");
    }
}
