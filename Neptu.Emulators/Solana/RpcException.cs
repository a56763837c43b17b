using System.Text.Json.Nodes;

namespace Neptu.Emulators.Solana;

/// <summary>An error object of JSON-RPC.</summary>
/// <param name="code">The Solana server's code.</param>
/// <param name="message">What it says.</param>
/// <param name="details">Its member "data".</param>
/// <remarks>https://github.com/anza-xyz/agave/blob/master/rpc-client-api/src/custom_error.rs</remarks>
internal sealed class RpcException(int code, string message, JsonObject? details = null) : Exception(message)
{
    public const int InvalidParameters = -32602;
    public const int MethodNotFound = -32601;
    public const int InvalidRequest = -32600;
    public const int PreflightFailed = -32002;
    public const int SignatureInvalid = -32003;
    public const int VersionUnsupported = -32015;
    public const int SlotNotReached = -32016;

    public JsonObject ToJson()
    {
        JsonObject error = new() { ["code"] = code, ["message"] = Message };
        if (details is not null)
            error["data"] = details.DeepClone();
        return error;
    }
}
