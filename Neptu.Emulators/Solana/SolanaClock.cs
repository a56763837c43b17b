using System.Security.Cryptography;
using System.Text;

namespace Neptu.Emulators.Solana;

/// <summary>
/// Slots, block heights and block hashes. With a time provider they advance as on the real network, a slot every 400 ms, also from one
/// process to the next; without one they stand still until they are set.
/// </summary>
internal sealed class SolanaClock(TimeProvider? time = null)
{
    /// <summary>How many blocks a hash is good for.</summary>
    public const long BlockhashLifetime = 150;

    /// <summary>Slots from a transaction's own to the one in which it is finalized, while time passes: two seconds.</summary>
    private const long SlotsToFinality = 5;

    private const long EmptySlots = 100;

    private static readonly TimeSpan SlotTime = TimeSpan.FromMilliseconds(400);
    private static readonly DateTimeOffset FirstSlot = new(2020, 3, 16, 14, 29, 0, TimeSpan.Zero);

    private long _slot = time is null ? 1_000 : 0;
    private long _height = time is null ? 1_000 - EmptySlots : -EmptySlots;
    private string? _blockhash;
    private DateTimeOffset? _stoppedAt;

    /// <summary>The newest finalized slot.</summary>
    public long Slot
    {
        get => _slot + Passed;
        set => _slot = value - Passed;
    }

    /// <summary>Number of finalized blocks.</summary>
    public long BlockHeight
    {
        get => _height + Passed;
        set => _height = value - Passed;
    }

    /// <summary>The slot that a transaction sent now gets.</summary>
    public long NewestSlot => Slot + Lag;

    /// <summary>The last height at which a transaction on the newest hash can land.</summary>
    public long LastValidBlockHeight => BlockHeight + Lag + BlockhashLifetime;

    /// <summary>The newest block's hash; changes with every slot unless it is set.</summary>
    public string Blockhash
    {
        get => _blockhash ?? HashOf(NewestSlot);
        set => _blockhash = value;
    }

    /// <summary>Whole seconds, as blocks have it.</summary>
    public DateTimeOffset BlockTime => DateTimeOffset.FromUnixTimeSeconds(Now.ToUnixTimeSeconds());

    private DateTimeOffset Now => _stoppedAt ?? time?.GetUtcNow() ?? DateTimeOffset.UnixEpoch;

    private long Lag => time is null ? 0 : SlotsToFinality;

    private long Passed => time is null ? 0 : (Now - FirstSlot).Ticks / SlotTime.Ticks;

    /// <summary>True if a transaction can still be built on the hash.</summary>
    public bool IsRecent(string blockhash) =>
        blockhash == Blockhash || Enumerable.Range(0, (int)BlockhashLifetime).Any(age => HashOf(NewestSlot - age) == blockhash);

    /// <summary>Stands still, as a node does that has lost the network, or catches up again.</summary>
    public void Stop(bool isStopped) => _stoppedAt = isStopped ? _stoppedAt ?? time?.GetUtcNow() : null;

    private static string HashOf(long slot) => SolanaKey.Encode(SHA256.HashData(Encoding.ASCII.GetBytes($"block of slot {slot}")));
}
