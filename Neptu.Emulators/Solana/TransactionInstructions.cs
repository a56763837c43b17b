using System.Text.Json.Nodes;
using SimpleBase;

namespace Neptu.Emulators.Solana;

/// <summary>A transaction's instructions, and those that the programs it calls have executed in turn, as a server writes them.</summary>
internal sealed class TransactionInstructions
{
    private readonly List<JsonObject> _own = [];
    private readonly Dictionary<int, JsonArray> _inner = [];

    /// <summary>Whether what is added now is done by a program that the transaction calls.</summary>
    public bool IsInProgram { get; set; }

    /// <summary>Adds an instruction of a program that the server can parse.</summary>
    public void AddParsed(string name, string program, JsonNode parsed, bool isOwn = false)
    {
        JsonObject instruction = new()
        {
            ["parsed"] = parsed, ["program"] = name, ["programId"] = program, ["stackHeight"] = IsInProgram && !isOwn ? 2 : null,
        };
        if (!IsInProgram || isOwn)
            _own.Add(instruction);
        else if (_inner.TryGetValue(_own.Count - 1, out var already))
            already.Add(instruction);
        else
            _inner[_own.Count - 1] = [instruction];
    }

    /// <summary>Adds an instruction of a program that the server cannot parse; what is added next is done by that program.</summary>
    public void AddCall(string program, IEnumerable<string> accounts, ReadOnlySpan<byte> data)
    {
        _own.Add(new()
        {
            ["accounts"] = new JsonArray([.. accounts.Select(account => (JsonNode)account)]),
            ["data"] = Base58.Bitcoin.Encode(data),
            ["programId"] = program,
            ["stackHeight"] = null,
        });
        IsInProgram = true;
    }

    public JsonArray ToJson() => new([.. _own.Select(instruction => instruction.DeepClone())]);

    public JsonArray ToInnerJson() => new([.. _inner.Select(inner =>
        new JsonObject { ["index"] = inner.Key, ["instructions"] = inner.Value.DeepClone() })]);

    public JsonArray ToLogs() => new([.. _own
        .Select(instruction => (string)instruction["programId"]!)
        .SelectMany(program => (JsonNode[])[$"Program {program} invoke [1]", $"Program {program} success"])]);
}
