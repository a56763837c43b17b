using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Neptu.Wariga.Pawukon;

namespace Neptu.Wariga.Soul;

/// <summary>
/// What the readings of a birth and of a day have in common. The days, weeks and urip are the calendar's;
/// cipta, rasa, karsa and tindakan follow a published formula over C24; everything else, and the order in which
/// those lists are counted, is Neptu convention 1 (docs/neptu-convention-1.md).
/// </summary>
public abstract record DayReading
{
    private protected DayReading()
    {
    }

    [SetsRequiredMembers]
    private protected DayReading(DateOnly date)
    {
        var day = PawukonDay.On(date);
        Date = date;
        SaptaWara = CalendarItems.Of(day.Saptawara);
        PancaWara = CalendarItems.Of(day.Pancawara);
        SadWara = CalendarItems.Of(day.Sadwara);
        Wuku = CalendarItems.Of(day.Wuku);

        TotalUrip = day.Urip;
        C24Urip = TotalUrip + SadWara.Urip;
        FullUrip = NeptuConvention1.FullUrip(C24Urip, Wuku.Urip);

        DasaAksara = NeptuConvention1.DasaAksara(day.Dasawara);
        PancaBrahma = NeptuConvention1.PancaBrahma(day.Pancawara);
        PancaTirta = NeptuConvention1.PancaTirta(day.Pancawara);
        Frekuensi = NeptuConvention1.FrekuensiOf(TotalUrip);

        Biner = NeptuConvention1.Biner(SaptaWara.Urip, PancaWara.Urip, SadWara.Urip);
        GenderPattern = NeptuConvention1.GenderPattern(Biner);
        Dualitas = NeptuConvention1.Dualitas(Biner);

        Siklus = NeptuConvention1.Siklus(day.Triwara);
        KandaPat = NeptuConvention1.KandaPat(day.Caturwara);
        Cipta = NeptuConvention1.Cipta(C24Urip);
        Rasa = NeptuConvention1.Rasa(C24Urip);
        Karsa = NeptuConvention1.Karsa(C24Urip);
        Tindakan = NeptuConvention1.Tindakan(C24Urip);
        Afirmasi = NeptuConvention1.Afirmasi(Biner, TotalUrip);
        Convention = NeptuConvention1.Version;
    }

    /// <summary>The civil date read, written YYYY-MM-DD.</summary>
    [JsonPropertyName("date")]
    public required DateOnly Date { get; init; }

    /// <summary>The day of the seven-day week.</summary>
    [JsonPropertyName("sapta_wara")]
    public required WaraValue SaptaWara { get; init; }

    /// <summary>The day of the five-day week.</summary>
    [JsonPropertyName("panca_wara")]
    public required WaraValue PancaWara { get; init; }

    /// <summary>The day of the six-day week.</summary>
    [JsonPropertyName("sad_wara")]
    public required WaraValue SadWara { get; init; }

    /// <summary>The week of the Pawukon.</summary>
    [JsonPropertyName("wuku")]
    public required WukuValue Wuku { get; init; }

    /// <summary>Urip of saptawara and pancawara, 7 to 18.</summary>
    [JsonPropertyName("total_urip")]
    public required int TotalUrip { get; init; }

    /// <summary>C24: urip of saptawara, pancawara and sadwara, 10 to 27.</summary>
    [JsonPropertyName("c24_urip")]
    public required int C24Urip { get; init; }

    /// <summary>C24 and the urip of the wuku, 13 to 36.</summary>
    [JsonPropertyName("full_urip")]
    public required int FullUrip { get; init; }

    /// <summary>The letter, from the dasawara.</summary>
    [JsonPropertyName("dasa_aksara")]
    public required NamedValue DasaAksara { get; init; }

    /// <summary>The yang organ, from the pancawara.</summary>
    [JsonPropertyName("panca_brahma")]
    public required NamedValue PancaBrahma { get; init; }

    /// <summary>The yin organ, from the pancawara.</summary>
    [JsonPropertyName("panca_tirta")]
    public required NamedValue PancaTirta { get; init; }

    /// <summary>GURU, RATU, LARA or PATI, from the total urip.</summary>
    [JsonPropertyName("frekuensi")]
    public required NamedValue Frekuensi { get; init; }

    /// <summary>M or F for each of saptawara, pancawara and sadwara.</summary>
    [JsonPropertyName("gender_pattern")]
    public required string GenderPattern { get; init; }

    /// <summary>The gender pattern as a binary number, M being 1: 0 to 7.</summary>
    [JsonPropertyName("biner")]
    public required int Biner { get; init; }

    /// <summary>YANG or YIN, the gender of the majority.</summary>
    [JsonPropertyName("dualitas")]
    public required string Dualitas { get; init; }

    /// <summary>INPUT, PROCESS or OUTPUT, from the triwara.</summary>
    [JsonPropertyName("siklus")]
    public required NamedValue Siklus { get; init; }

    /// <summary>EMOTION, INTELLIGENCE, CONSCIENCE or INSTINCT, from the caturwara.</summary>
    [JsonPropertyName("kanda_pat")]
    public required NamedValue KandaPat { get; init; }

    /// <summary>Mind: C24 mod 8.</summary>
    [JsonPropertyName("cipta")]
    public required NamedValue Cipta { get; init; }

    /// <summary>Emotion: C24 mod 9.</summary>
    [JsonPropertyName("rasa")]
    public required NamedValue Rasa { get; init; }

    /// <summary>Behaviour: C24 mod 6, over five names.</summary>
    [JsonPropertyName("karsa")]
    public required NamedValue Karsa { get; init; }

    /// <summary>Action: C24 mod 6.</summary>
    [JsonPropertyName("tindakan")]
    public required NamedValue Tindakan { get; init; }

    /// <summary>The affirmation, from the gender pattern and the total urip.</summary>
    [JsonPropertyName("afirmasi")]
    public required Affirmation Afirmasi { get; init; }

    /// <summary>The version of the Neptu convention that made this reading.</summary>
    [JsonPropertyName("convention")]
    public required int Convention { get; init; }
}
