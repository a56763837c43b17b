namespace Neptu.Wariga.HolyDays;

/// <summary>The holy days (rerahinan); d is the day of the Pawukon. A day can be several at once. Otonan are a person's own.</summary>
public enum HolyDay
{
    /// <summary>d = 0, Redite Paing Sinta: ablution after Saraswati.</summary>
    BanyuPinaruh,

    /// <summary>d = 1, Soma Pon Sinta.</summary>
    SomaRibek,

    /// <summary>d = 2, Anggara Wage Sinta.</summary>
    SabuhMas,

    /// <summary>d = 3, Buda Kliwon Sinta.</summary>
    Pagerwesi,

    /// <summary>d = 13, Saniscara Kliwon Landep.</summary>
    TumpekLandep,

    /// <summary>d = 48, Saniscara Kliwon Wariga; also Tumpek Wariga, Bubuh or Pengatag.</summary>
    TumpekUduh,

    /// <summary>d = 67, Wraspati Wage Sungsang.</summary>
    SugihanJawa,

    /// <summary>d = 68, Sukra Kliwon Sungsang.</summary>
    SugihanBali,

    /// <summary>d = 70, Redite Paing Dungulan.</summary>
    Penyekeban,

    /// <summary>d = 71, Soma Pon Dungulan.</summary>
    PenyajaanGalungan,

    /// <summary>d = 72, Anggara Wage Dungulan.</summary>
    PenampahanGalungan,

    /// <summary>d = 73, Buda Kliwon Dungulan.</summary>
    Galungan,

    /// <summary>d = 74, Wraspati Umanis Dungulan.</summary>
    ManisGalungan,

    /// <summary>d = 76, Saniscara Pon Dungulan.</summary>
    PemaridanGuru,

    /// <summary>d = 77, Redite Wage Kuningan.</summary>
    Ulihan,

    /// <summary>d = 78, Soma Kliwon Kuningan.</summary>
    PemacekanAgung,

    /// <summary>d = 82, Sukra Wage Kuningan.</summary>
    PenampahanKuningan,

    /// <summary>d = 83, Saniscara Kliwon Kuningan; also Tumpek Kuningan.</summary>
    Kuningan,

    /// <summary>d = 84, Redite Umanis Langkir.</summary>
    ManisKuningan,

    /// <summary>d = 108, Buda Kliwon Pahang.</summary>
    PegatUwakan,

    /// <summary>d = 118, Saniscara Kliwon Krulut.</summary>
    TumpekKrulut,

    /// <summary>d = 153, Saniscara Kliwon Uye; also Tumpek Uye.</summary>
    TumpekKandang,

    /// <summary>d = 188, Saniscara Kliwon Wayang.</summary>
    TumpekWayang,

    /// <summary>d = 203, Redite Kliwon Watugunung; also Kajeng Kliwon Pamelastali.</summary>
    WatugunungRuntuh,

    /// <summary>d = 205, Anggara Paing Watugunung.</summary>
    PaidPaidan,

    /// <summary>d = 206, Buda Pon Watugunung.</summary>
    Urip,

    /// <summary>d = 207, Wraspati Wage Watugunung.</summary>
    Patetegan,

    /// <summary>d = 208, Sukra Kliwon Watugunung.</summary>
    Pangredanaan,

    /// <summary>d = 209, Saniscara Umanis Watugunung.</summary>
    Saraswati,

    /// <summary>d mod 35 = 13, Saniscara Kliwon: any of the six.</summary>
    Tumpek,

    /// <summary>d mod 35 = 3.</summary>
    BudaKliwon,

    /// <summary>d mod 35 = 23, Anggara Kliwon.</summary>
    AnggaraKasih,

    /// <summary>d mod 35 = 17, Buda Wage.</summary>
    BudaCemeng,

    /// <summary>d mod 35 = 19, Sukra Umanis.</summary>
    BhataraSri,

    /// <summary>d mod 15 = 8.</summary>
    KajengKliwon,

    /// <summary>A Kajeng Kliwon in penanggal.</summary>
    KajengKliwonEnyitan,

    /// <summary>A Kajeng Kliwon in pangelong.</summary>
    KajengKliwonUwudan,

    /// <summary>The day that carries penanggal 15.</summary>
    Purnama,

    /// <summary>The day that carries pangelong 15.</summary>
    Tilem,

    /// <summary>The day before Tilem Kapitu.</summary>
    Siwaratri,

    /// <summary>Tilem Kasanga, the eve of Nyepi.</summary>
    TawurKasanga,

    /// <summary>The day after Tilem Kasanga, the first of the Saka year.</summary>
    Nyepi,

    /// <summary>The day after Nyepi.</summary>
    NgembakGeni,
}
