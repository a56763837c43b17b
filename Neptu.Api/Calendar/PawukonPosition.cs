using Neptu.Wariga.Pawukon;

namespace Neptu.Api.Calendar;

/// <summary>A name, its place in its cycle (from 0) and its urip.</summary>
internal sealed record CycleDay(int Value, string Name, int Urip);

/// <summary>A day of the Pawukon with everything derived from it.</summary>
internal sealed record PawukonPosition
{
    /// <summary>Day of the 210-day cycle, 0 (Redite Paing Sinta) to 209.</summary>
    public required int Day { get; init; }

    /// <summary>Urip of saptawara and pancawara, 7 to 18.</summary>
    public required int Urip { get; init; }

    public required CycleDay Wuku { get; init; }

    /// <summary>Null on days without an ekawara.</summary>
    public required CycleDay? Ekawara { get; init; }

    public required CycleDay Dwiwara { get; init; }

    public required CycleDay Triwara { get; init; }

    public required CycleDay Caturwara { get; init; }

    public required CycleDay Pancawara { get; init; }

    public required CycleDay Sadwara { get; init; }

    public required CycleDay Saptawara { get; init; }

    public required CycleDay Astawara { get; init; }

    public required CycleDay Sangawara { get; init; }

    public required CycleDay Dasawara { get; init; }

    public required string Ingkel { get; init; }

    public required string Jejepan { get; init; }

    public required string WatekAlit { get; init; }

    public required string WatekMadya { get; init; }

    public required string Lintang { get; init; }

    public static PawukonPosition Of(PawukonDay day) => new()
    {
        Day = day.Index,
        Urip = day.Urip,
        Wuku = new((int)day.Wuku, day.Wuku.Name(), day.Wuku.Urip()),
        Ekawara = day.Ekawara is Neptu.Wariga.Pawukon.Ekawara.None ? null : new((int)day.Ekawara, day.Ekawara.Name(), day.Ekawara.Urip()),
        Dwiwara = new((int)day.Dwiwara, day.Dwiwara.Name(), day.Dwiwara.Urip()),
        Triwara = new((int)day.Triwara, day.Triwara.Name(), day.Triwara.Urip()),
        Caturwara = new((int)day.Caturwara, day.Caturwara.Name(), day.Caturwara.Urip()),
        Pancawara = new((int)day.Pancawara, day.Pancawara.Name(), day.Pancawara.Urip()),
        Sadwara = new((int)day.Sadwara, day.Sadwara.Name(), day.Sadwara.Urip()),
        Saptawara = new((int)day.Saptawara, day.Saptawara.Name(), day.Saptawara.Urip()),
        Astawara = new((int)day.Astawara, day.Astawara.Name(), day.Astawara.Urip()),
        Sangawara = new((int)day.Sangawara, day.Sangawara.Name(), day.Sangawara.Urip()),
        Dasawara = new((int)day.Dasawara, day.Dasawara.Name(), day.Dasawara.Urip()),
        Ingkel = day.Ingkel.Name(),
        Jejepan = day.Jejepan.Name(),
        WatekAlit = day.WatekAlit.Name(),
        WatekMadya = day.WatekMadya.Name(),
        Lintang = day.Lintang.Name(),
    };
}
