using System.Text;

namespace Neptu.Tests.Integration.BadRequests;

/// <summary>Values that break things, chosen by chance.</summary>
internal sealed class BadValues(Random random)
{
    private static readonly string[] Numbers =
    [
        "-1", "0", "-0", "1.5", "1e400", "-1e400", "1e-400", "1E+2", "0.1234567890123456789012345678901234567890", "2147483648",
        "-2147483649", "9223372036854775808", "99999999999999999999999999999999999999", "79228162514264337593543950336",
        "1000000001", "01", "1.", ".5", "+1", "NaN", "Infinity", "0x10",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "\\t\\r\\n", "\\u0000", "a\\u0000b", "\\ud800", "a\\udfff", "\\ud83d\\ude00", "\\ufeff", "\\u202e", "null",
        "true", "{}", "%00", "%s%n",
        "../../etc/passwd", "' or 1=1 --", "\\\"; drop table users; --", "<script>alert(1)</script>", "2026-02-30",
        "0000-00-00", "10000-01-01",
        "2026-2-3", "9999-12-31", "0001-01-01", "2026-02-13T00:00:00Z", "24:00", "-1", "1e9", "11111111111111111111111111111111",
        "7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU", "0OIl0OIl0OIl0OIl0OIl0OIl0OIl0OIl", "a@b", "@",
        "00000000-0000-0000-0000-000000000000",
        "{00000000-0000-0000-0000-000000000000}", "POTENSI", "potensi", "SOL", "neptu", "admin", "NEPTU-00000000", "\\q", "\\u12",
    ];

    private static readonly string[] InAddresses =
    [
        "", "%20", "%00", "a%00b", "%", "%zz", "%2", "%2e%2e%2f", "..%5c", "%ff%fe", "%ed%a0%80", "%f0%9f%98%80",
        "%e2%80%ae", "%0d%0a", "null", "undefined",
        "-1", "0", "1.5", "1e3", "0x10", "99999999999999999999", "2147483648", "2026-02-30", "0000-00-00", "10000-01-01",
        "9999-12-31", "0001-01-01",
        "2026-02", "2026-13", "24:00", "'%20or%201=1--", "%3Cscript%3E", "*", "a,b", "a;b", "a=b", "[]", "{}", "true",
        "neptu_burn", "proto%5f%5f",
        "00000000-0000-0000-0000-000000000000", "7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU", "galungan,kuningan", "zz",
        "EN", "createdAt",
    ];

    public T OneOf<T>(IReadOnlyList<T> among) => among[random.Next(among.Count)];

    /// <summary>A JSON value as text, not always well-formed.</summary>
    public string Json() => random.Next(10) switch
    {
        0 => "null",
        1 => OneOf(["true", "false", "nul", "'x'", "undefined"]),
        2 or 3 => OneOf(Numbers),
        4 => OneOf(["{}", "[]", "[null]", "[[]]", "{\"a\":1}", "[1,\"a\",null,{}]", "{\"\":null}"]),
        5 => Nested(random.Next(2, 3_000)),
        6 => $"\"{new string(OneOf(['a', '\u00e9', '\u4e2d', '1']), random.Next(51, 20_000))}\"",
        _ => $"\"{OneOf(Texts)}\"",
    };

    /// <summary>A value in a path or a query, not always well escaped.</summary>
    public string InAddress() =>
        random.Next(12) == 0 ? new string(OneOf(['a', '1', '.', '-']), random.Next(45, 1_200)) : OneOf(InAddresses);

    /// <summary>Bytes that are no UTF-8, anywhere in a text.</summary>
    public byte[] NotUtf8(byte[] text)
    {
        byte[][] broken = [[0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80], [0x00], [0xc0, 0x80]];
        var at = random.Next(text.Length + 1);
        return [.. text[..at], .. OneOf(broken), .. text[at..]];
    }

    private string Nested(int depth)
    {
        var (open, close) = OneOf([("[", "]"), ("{\"a\":", "}")]);
        var middle = open == "[" ? "" : "1";
        var text = new StringBuilder().Insert(0, open, depth).Append(middle);
        return (random.Next(3) == 0 ? text : text.Insert(text.Length, close, depth)).ToString();
    }
}
