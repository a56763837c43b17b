using System.Collections;
using System.Numerics;

namespace Neptu.Wariga.HolyDays;

/// <summary>A set of <see cref="HolyDay"/> in eight bytes. Counted and listed, in the order of the enum, without allocating.</summary>
public readonly record struct HolyDaySet : IReadOnlyCollection<HolyDay>
{
    private readonly ulong _bits;

    private HolyDaySet(ulong bits) => _bits = bits;

    /// <summary>No holy day.</summary>
    public static HolyDaySet Empty => default;

    /// <summary>Every holy day.</summary>
    public static HolyDaySet All { get; } = new((1UL << HolyDayTable.Count) - 1);

    /// <summary>How many there are.</summary>
    public int Count => BitOperations.PopCount(_bits);

    /// <summary>True when there is none.</summary>
    public bool IsEmpty => _bits == 0;

    /// <summary>The set of the given days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of <paramref name="days"/> is not a defined <see cref="HolyDay"/>.</exception>
    public static HolyDaySet Of(params ReadOnlySpan<HolyDay> days)
    {
        var set = Empty;
        foreach (var day in days) set = set.With(day);
        return set;
    }

    /// <summary>Whether the day is in the set.</summary>
    public bool Contains(HolyDay day) => (uint)day < (uint)HolyDayTable.Count && (_bits & Bit(day)) != 0;

    /// <summary>The days of this set and of the other.</summary>
    public HolyDaySet Union(HolyDaySet other) => new(_bits | other._bits);

    /// <summary>The days of this set that the other has too.</summary>
    public HolyDaySet Intersect(HolyDaySet other) => new(_bits & other._bits);

    /// <summary>This set and one day more.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is not a defined <see cref="HolyDay"/>.</exception>
    public HolyDaySet With(HolyDay day)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)day, (uint)HolyDayTable.Count, nameof(day));
        return new(_bits | Bit(day));
    }

    /// <summary>Lists the days.</summary>
    public Enumerator GetEnumerator() => new(_bits);

    /// <summary>The keys, separated by commas.</summary>
    public override string ToString() => string.Join(", ", this.Select(day => day.Key()));

    IEnumerator<HolyDay> IEnumerable<HolyDay>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static ulong Bit(HolyDay day) => 1UL << (int)day;

    /// <summary>Lists the days of a set.</summary>
    public struct Enumerator : IEnumerator<HolyDay>
    {
        private readonly ulong _all;
        private ulong _left;

        internal Enumerator(ulong bits) => _all = _left = bits;

        /// <inheritdoc/>
        public HolyDay Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_left == 0) return false;

            Current = (HolyDay)BitOperations.TrailingZeroCount(_left);
            _left &= _left - 1;
            return true;
        }

        /// <inheritdoc/>
        public void Reset() => _left = _all;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
