using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Neptu.Api.Idempotency;

namespace Neptu.Api.OpenApi;

/// <summary>
/// What parameters mean, by their names, which mean the same wherever they stand. A handler that means something else says
/// so with <c>[Description]</c>.
/// </summary>
internal sealed class ParameterTexts : IOpenApiOperationTransformer
{
    private static readonly Dictionary<string, (string Meaning, JsonNode Example)> Texts = new()
    {
        ["walletAddress"] = ("A Solana address; the caller's own.", "7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU"),
        ["id"] = ("The id, as a list gives it.", "0196f1f0-5f2e-7d2b-9b57-6a1f6f0d1c11"),
        ["slug"] = ("A plan's name in addresses.", "basic"),
        ["readingType"] = ("POTENSI, PELUANG, COMPATIBILITY or AI_CHAT.", "POTENSI"),
        ["date"] = ("A day.", "2026-02-13"),
        ["from"] = ("The first day.", "2026-02-13"),
        ["to"] = ("The last day; at most 365 days after the first.", "2026-02-14"),
        ["month"] = ("A month, written YYYY-MM.", "2026-02"),
        ["year"] = ("A year that the lunar calendar covers; this year without it.", 2026),
        ["birthDate"] = ("A day of birth.", "1990-05-15"),
        ["birthDate2"] = ("Another person's day of birth.", "1992-08-20"),
        ["birthTime"] = ("The time of the birth, HH:mm: before sunrise it belongs to the day before.", "05:30"),
        ["targetDate"] = ("The day to read; Bali's today without it.", "2026-02-13"),
        ["lang"] = (
            "The language of names and texts: en, id, fr, de, es, pt, ru, ja, ko or zh, or a tag that begins so, such as pt-BR; "
            + "English without it.",
            "en"),
        ["kind"] = ("Only holy days that this calendar sets.", "pawukon"),
        ["key"] = ("Only this holy day.", "galungan"),
        ["count"] = ("How many; 5 without it.", 3),
        ["variant"] = ("Which traditions to follow: ids of variants, separated by commas, of each rule one at most.", "fourteen"),
        ["limit"] = ("How many items to list at most.", 20),
        ["offset"] = ("How many items to leave out first.", 0),
        ["page"] = ("Which page, from 1.", 1),
        ["search"] = ("A part of the wallet, the name or the e-mail address; of people known to the public, of the name.", "made"),
        ["sortBy"] = ("What to sort by.", "createdAt"),
        ["sortOrder"] = ("From low to high, or from high to low.", "desc"),
        ["transactionType"] = ("Only transactions of this type; neptu_burn for payments that burned something.", "sol_payment"),
        ["status"] = ("Only those of this status.", "active"),
        ["planId"] = ("Only those of the plan with this id.", "019c5ea1-4800-7000-8000-000000000001"),
        ["category"] = ("Only people of this category.", "investor"),
        ["startDate"] = ("The first day, of Bali; the thirtieth before the last without it. At most three years before the last.", "2026-02-01"),
        ["endDate"] = ("The last day, of Bali; today without it.", "2026-02-13"),
        ["groupBy"] = ("How long a period is. A week begins on a Monday.", "day"),
        [IdempotencyKey.Header] = (
            "A value of the client's own, such as a UUID, in quotes or not, that it sends again when it repeats this very request. For "
            + $"24 hours the first answer, an error or not, is then given again, with {IdempotencyKey.ReplayedHeader}: true. A key that is "
            + "none gets 400, one that came with another request 422, one whose request is still being worked on 409 with Retry-After; "
            + "reason tells them apart. Answers 202, 401, 408, 429 and 5xx, and those with Retry-After, are not kept.",
            "\"8e03978e-40d5-43e8-bc93-6894a57f9324\""),
    };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            if (!Texts.TryGetValue(parameter.Name!, out var text))
                continue;

            parameter.Description ??= text.Meaning;
            parameter.Example ??= text.Example.DeepClone();
        }

        return Task.CompletedTask;
    }
}
