namespace Neptu.Core.Auth.Privy;

/// <summary>Privy did not answer, or not in a way that makes sense: nothing is known about the caller, good or bad.</summary>
public sealed class PrivyUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);
