using System.Text.Json;
using System.Text.Json.Serialization;

namespace Neptu.Jobs.Calendar;

/// <summary>One JSON object a line.</summary>
internal sealed class CalendarJsonWriter(Stream output) : ICalendarWriter
{
    private const int BufferBytes = 64 * 1024;

    private readonly BufferedStream _buffer = new(output, BufferBytes);

    public void Write(in CalendarLine line)
    {
        JsonSerializer.Serialize(_buffer, line, CalendarJsonContext.Default.CalendarLine);
        _buffer.WriteByte((byte)'\n');
    }

    public ValueTask DisposeAsync() => _buffer.DisposeAsync();
}

[JsonSerializable(typeof(CalendarLine))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class CalendarJsonContext : JsonSerializerContext;
