using System.Xml.Linq;
using Neptu.Api.Pictures.Drawing;
using Neptu.Wariga.Pawukon;

namespace Neptu.Api.Pictures.Months;

/// <summary>A page of the calendar to print on A4, landscape: four units to a millimetre.</summary>
internal static class MonthPicture
{
    private const double Width = 1188;
    private const double Height = 840;
    private const double Left = 40;
    private const double Content = Width - (2 * Left);
    private const double Gap = 4;
    private const double WeekWidth = 112;
    private const double DayWidth = (Content + Gap - WeekWidth) / 7;

    // A large J reaches to its left.
    private static readonly Box Title = new(Left - 3, 12, 640, 78);
    private static readonly Box Saka = new(690, 30, Left + Content - 690, 60);
    private static readonly Box Heads = new(Left, 96, Content, 40);
    private static readonly Box Grid = new(Left, 140, Content, 636);
    private static readonly Box Legend = new(Left, 782, Content, 50);

    public static XDocument Of(MonthPage page)
    {
        var picture = new Picture(Width, Height, page.Words.Code, page.Title, page.Description)
        {
            Extent = ("297mm", "210mm"),
            Css = "@page{size:A4 landscape;margin:0}",
        };
        var height = Grid.Height / page.Weeks.Count;
        var weeks = page.Weeks.Select((week, row) => Week(week, Grid.Y + (row * height), height));
        return picture.Of(Head(page), ColumnHeads(page), weeks, MonthLegend.Of(page, Legend));
    }

    private static IEnumerable<XElement> Head(MonthPage page)
    {
        yield return Svg.Group(Title, Svg.Text(FittedText.Fit(page.Title, new(46, 24), Title.Width), Left, Title.Bottom - 16, "serif ink"));
        if (page.SakaYears is not { } years) yield break;

        var sasih = string.Join(" · ", page.Sasih);
        yield return Svg.Group(
            Saka,
            Svg.Text(FittedText.Fit(years, new(17, 11), Saka.Width), Saka.Right, Saka.Y + 24, "ink end"),
            Svg.Text(FittedText.Fit(sasih, new(15, 10), Saka.Width), Saka.Right, Saka.Y + 47, "muted end"));
    }

    private static IEnumerable<XElement> ColumnHeads(MonthPage page)
    {
        var calendar = page.Words.Calendar;
        var weeks = calendar.Term("wuku").Name;
        var first = new Box(Heads.X, Heads.Y, WeekWidth - Gap, Heads.Height);
        yield return Svg.Group(first, Svg.Text(FittedText.Fit(weeks, new(14, 9), first.Width), first.X, first.Y + 18, "ink"));
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var box = new Box(DayX(day), Heads.Y, DayWidth - Gap, Heads.Height);
            // The seven-day week is the same in both calendars and begins on Sunday.
            yield return ColumnHead(box, calendar.Weekday(day).WithCapital(), calendar.Name((Saptawara)day));
        }
    }

    private static XElement ColumnHead(Box box, string name, string balinese) => Svg.Group(
        box,
        Svg.Text(FittedText.Fit(name, new(14, 9), box.Width - 12), box.X + 10, box.Y + 18, "ink"),
        Svg.Text(FittedText.Fit(balinese, new(12, 8), box.Width - 12), box.X + 10, box.Y + 34, "muted"));

    private static IEnumerable<XElement> Week(WeekRow week, double y, double height)
    {
        var head = new Box(Grid.X, y, WeekWidth - Gap, height - Gap);
        yield return Svg.Line(Grid.X, y, Grid.Right, y, "line");
        yield return Svg.Group(
            head,
            Svg.Text(FittedText.Fit(week.Wuku, new(16, 9), head.Width - 4, lines: 2), head.X, head.Y + 27, "serif ink"));
        foreach (var day in week.Days.OfType<DayEntry>())
            yield return DayCell.Of(day, new(DayX(day.Date.DayOfWeek), y, DayWidth - Gap, height - Gap));
    }

    private static double DayX(DayOfWeek day) => Grid.X + WeekWidth + ((int)day * DayWidth);
}
