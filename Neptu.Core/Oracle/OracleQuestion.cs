using System.Security.Cryptography;
using System.Text;

namespace Neptu.Core.Oracle;

/// <summary>What somebody asks the oracle.</summary>
/// <param name="Question">1 to 2,000 characters.</param>
/// <param name="BirthDate">Whose birth it is asked for.</param>
/// <param name="TargetDate">The day it is asked for; null for none.</param>
/// <param name="Language">The language of the answer, as an ISO 639-1 code.</param>
public sealed record OracleQuestion(string Question, DateOnly BirthDate, DateOnly? TargetDate, string Language)
{
    /// <summary>
    /// Tells one question from another. A digest, because nobody needs to know later what was asked; spaces around the question
    /// and the case of its letters make no difference.
    /// </summary>
    public string Subject => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n', BirthDate.DayNumber, TargetDate?.DayNumber, Language, Question.Trim().ToUpperInvariant()))));

    /// <summary>Without what is asked and for whom: a question that ends up in a log says nothing about a person.</summary>
    public override string ToString() => $"{nameof(OracleQuestion)} ({Language})";
}
