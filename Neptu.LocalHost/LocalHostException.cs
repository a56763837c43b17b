namespace Neptu.LocalHost;

/// <summary>Something a person must know or mend; the message is a whole sentence that names the thing and what to do.</summary>
internal sealed class LocalHostException(string message, Exception? inner = null) : Exception(message, inner);
