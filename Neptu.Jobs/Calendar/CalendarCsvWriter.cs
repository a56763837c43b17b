using System.Globalization;
using System.Text;

namespace Neptu.Jobs.Calendar;

/// <summary>RFC 4180 with a header; no value needs quotes.</summary>
internal sealed class CalendarCsvWriter : ICalendarWriter
{
    private const int BufferBytes = 64 * 1024;
    private const string Header =
        "date,d,wuku,ekawara,dwiwara,triwara,caturwara,pancawara,sadwara,saptawara,astawara,sangawara,dasawara,urip,"
        + "saka,sasih,nampih,paksa,day,ngunaratri,phase,certainty,holy_days";

    private readonly StreamWriter _text;

    public CalendarCsvWriter(Stream output)
    {
        _text = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferBytes) { NewLine = "\n" };
        _text.WriteLine(Header);
    }

    public void Write(in CalendarLine line) =>
        _text.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{line.Date:yyyy-MM-dd},{line.D},{line.Wuku},{line.Ekawara},{line.Dwiwara},{line.Triwara},{line.Caturwara},{line.Pancawara},{line.Sadwara},{line.Saptawara},{line.Astawara},{line.Sangawara},{line.Dasawara},{line.Urip},{line.Saka},{line.Sasih},{line.Nampih},{line.Paksa},{line.Day},{line.Ngunaratri},{line.Phase},{line.Certainty},{line.HolyDays}"));

    public ValueTask DisposeAsync() => _text.DisposeAsync();
}
