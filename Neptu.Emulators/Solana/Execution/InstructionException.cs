using System.Text.Json.Nodes;

namespace Neptu.Emulators.Solana.Execution;

/// <summary>A program has refused an instruction; the whole transaction fails.</summary>
/// <param name="error">The runtime's name of the error, or a program's own number.</param>
internal sealed class InstructionException(JsonNode error) : Exception
{
    public JsonNode Error { get; } = error;

    /// <summary>A program's own number of an error.</summary>
    public static InstructionException Custom(int number) => new(new JsonObject { ["Custom"] = number });

    /// <summary>An account that must exist does not, or is of another kind.</summary>
    public static InstructionException InvalidAccountData() => new("InvalidAccountData");

    /// <summary>The program does not understand the data.</summary>
    public static InstructionException InvalidInstructionData() => new("InvalidInstructionData");

    /// <summary>An account must sign and has not.</summary>
    public static InstructionException MissingRequiredSignature() => new("MissingRequiredSignature");
}
