namespace Neptu.Tests.Unit.Wariga;

/// <summary>
/// The Pawukon as a person keeps it, without arithmetic on day numbers: each week steps to its next name every day,
/// and the rules say by the names of the day when a week stands still. Starts on a Redite Paing Sinta.
/// </summary>
internal sealed class PawukonWalk
{
    private static readonly string[] Wukus =
    [
        "Sinta", "Landep", "Ukir", "Kulantir", "Tolu", "Gumbreg", "Wariga", "Warigadean", "Julungwangi", "Sungsang",
        "Dungulan", "Kuningan", "Langkir", "Medangsia", "Pujut", "Pahang", "Krulut", "Merakih", "Tambir", "Medangkungan",
        "Matal", "Uye", "Menail", "Prangbakat", "Bala", "Ugu", "Wayang", "Klawu", "Dukut", "Watugunung",
    ];

    private static readonly Dictionary<DayOfWeek, (string Name, int Urip)> Saptawaras = new()
    {
        [DayOfWeek.Sunday] = ("Redite", 5),
        [DayOfWeek.Monday] = ("Soma", 4),
        [DayOfWeek.Tuesday] = ("Anggara", 3),
        [DayOfWeek.Wednesday] = ("Buda", 7),
        [DayOfWeek.Thursday] = ("Wraspati", 8),
        [DayOfWeek.Friday] = ("Sukra", 6),
        [DayOfWeek.Saturday] = ("Saniscara", 9),
    };

    private static readonly Dictionary<string, int> PancawaraUrip = new()
    {
        ["Umanis"] = 5,
        ["Paing"] = 9,
        ["Pon"] = 7,
        ["Wage"] = 4,
        ["Kliwon"] = 8,
    };

    private static readonly string[] Dasawaras =
        ["Pandita", "Pati", "Suka", "Duka", "Sri", "Manuh", "Manusa", "Raja", "Dewa", "Raksasa"];

    private readonly Week _wuku = new(Wukus);
    private readonly Week _triwara = new("Pasah", "Beteng", "Kajeng");
    private readonly Week _caturwara = new("Sri", "Laba", "Jaya", "Menala");
    private readonly Week _pancawara = new("Paing", "Pon", "Wage", "Kliwon", "Umanis");
    private readonly Week _sadwara = new("Tungleh", "Aryang", "Urukung", "Paniron", "Was", "Maulu");
    private readonly Week _astawara = new("Sri", "Indra", "Guru", "Yama", "Ludra", "Brahma", "Kala", "Uma");
    private readonly Week _sangawara =
        new("Dangu", "Jangur", "Gigis", "Nohan", "Ogan", "Erangan", "Urungan", "Tulus", "Dadi");

    public PawukonWalk(DateOnly zeroDay) => Date = zeroDay;

    public DateOnly Date { get; private set; }

    /// <summary>Ekawara to dasawara, then the wuku and the urip of the day.</summary>
    public string Names
    {
        get
        {
            var (sapta, saptaUrip) = Saptawaras[Date.DayOfWeek];
            var urip = saptaUrip + PancawaraUrip[_pancawara.Name];
            var odd = int.IsOddInteger(urip);
            return string.Join(
                ' ', odd ? "Luang" : "-", odd ? "Pepet" : "Menga", _triwara.Name, _caturwara.Name, _pancawara.Name,
                _sadwara.Name, sapta, _astawara.Name, _sangawara.Name, Dasawaras[urip % 10], _wuku.Name, urip);
        }
    }

    public void Step()
    {
        Date = Date.AddDays(1);
        var weekday = Date.DayOfWeek;
        if (weekday == DayOfWeek.Sunday) _wuku.Step();
        foreach (var week in (Week[])[_triwara, _pancawara, _sadwara]) week.Step();

        var jayaTiga = _wuku.Name == "Dungulan" && weekday is (DayOfWeek.Monday or DayOfWeek.Tuesday);
        if (!jayaTiga)
        {
            _caturwara.Step();
            _astawara.Step();
        }

        // No reset at the end of the cycle: the weeks come out even by themselves.
        var stillDangu = _wuku.Name == "Sinta" && weekday is (DayOfWeek.Monday or DayOfWeek.Tuesday or DayOfWeek.Wednesday);
        if (!stillDangu) _sangawara.Step();
    }

    private sealed class Week(params string[] names)
    {
        private int _at;

        public string Name => names[_at];

        public void Step() => _at = _at == names.Length - 1 ? 0 : _at + 1;
    }
}
