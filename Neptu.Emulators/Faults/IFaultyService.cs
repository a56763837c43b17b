namespace Neptu.Emulators.Faults;

/// <summary>An emulated service that misbehaves on demand.</summary>
internal interface IFaultyService
{
    /// <summary>The service's name, in lower case.</summary>
    string Service { get; }

    /// <summary>Names of the faults that it can have.</summary>
    IReadOnlyCollection<string> FaultNames { get; }

    /// <summary>Name of the fault that it has now; null while it is well.</summary>
    string? CurrentFault { get; }

    /// <summary>Begins a fault, or ends the current one.</summary>
    /// <param name="fault">One of <see cref="FaultNames"/>; null to be well.</param>
    /// <param name="methods">The only methods that have it; none for all.</param>
    void SetFault(string? fault, IReadOnlyCollection<string> methods);
}
