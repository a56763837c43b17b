namespace Neptu.Core.Users;

/// <summary>A person, known by one Solana wallet.</summary>
public sealed class User
{
    /// <summary>The language of somebody who never chose one.</summary>
    public const string DefaultLanguage = "en";

    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Base58 form of the 32-byte public key; unique.</summary>
    public required string WalletAddress { get; init; }

    /// <summary>Never used to find or to merge accounts.</summary>
    public string? Email { get; set; }

    /// <summary>1 to 50 characters.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Civil day of birth.</summary>
    public DateOnly? BirthDate { get; set; }

    /// <summary>Language tag, 2 to 5 characters.</summary>
    public required string PreferredLanguage { get; set; }

    /// <summary>Codes out of <see cref="Users.Interests"/>.</summary>
    public required string[] Interests { get; set; }

    /// <summary>True once a birth date was given.</summary>
    public bool Onboarded { get; set; }

    /// <summary>One of <see cref="Roles"/>.</summary>
    public required string Role { get; set; }

    /// <summary>What others name to say who brought them: <c>NEPTU-</c> and the end of the id, in capitals. Made by the database.</summary>
    public string ReferralCode { get; private init; } = "";

    /// <summary>When the row was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the person last changed something.</summary>
    public required DateTimeOffset UpdatedAt { get; set; }
}
