namespace Neptu.Tests.Integration.Access;

/// <summary>Who may do what: a row for every operation of the API.</summary>
internal static class AccessTable
{
    public static IReadOnlyList<AccessRow> Rows { get; } =
    [
        //                                                            nobody oldest unproven another developer right
        // Open to everybody.
        new("GET /",                                                      200, 200, 200, 200, 200, 200),
        new("POST /auth/nonce",                                           200, 200, 200, 200, 200, 200),
        new("POST /auth/verify",                                          200, 200, 200, 200, 200, 200),
        new("POST /auth/session",                                         200, 200, 200, 200, 200, 200),
        new("POST /auth/refresh",                                         200, 200, 200, 200, 200, 200),
        new("GET /reading/potensi",                                       200, 200, 200, 200, 200, 200),
        new("GET /reading/peluang",                                       200, 200, 200, 200, 200, 200),
        new("GET /reading/today",                                         200, 200, 200, 200, 200, 200),
        new("GET /reading/full",                                          200, 200, 200, 200, 200, 200),
        new("GET /reading/matches",                                       200, 200, 200, 200, 200, 200),
        new("GET /reading/card.svg",                                      200, 200, 200, 200, 200, 200),
        new("POST /reading/compatibility",                                200, 200, 200, 200, 200, 200),
        new("GET /calendar/{date}",                                       200, 200, 200, 200, 200, 200),
        new("GET /calendar/days",                                         200, 200, 200, 200, 200, 200),
        new("GET /calendar/months/{month}",                               200, 200, 200, 200, 200, 200),
        new("GET /calendar/months/{month}.svg",                           200, 200, 200, 200, 200, 200),
        new("GET /calendar/holy-days",                                    200, 200, 200, 200, 200, 200),
        new("GET /calendar/holy-days/next",                               200, 200, 200, 200, 200, 200),
        new("GET /calendar/holy-days.ics",                                200, 200, 200, 200, 200, 200),
        new("GET /calendar/otonan",                                       200, 200, 200, 200, 200, 200),
        new("GET /calendar/otonan.ics",                                   200, 200, 200, 200, 200, 200),
        new("GET /pay/pricing",                                           200, 200, 200, 200, 200, 200),
        new("GET /pay/pricing/{readingType}",                             200, 200, 200, 200, 200, 200),
        new("GET /token/price/{readingType}",                             200, 200, 200, 200, 200, 200),
        new("GET /pricing",                                               200, 200, 200, 200, 200, 200),
        new("GET /pricing/{slug}",                                        200, 200, 200, 200, 200, 200),

        // A person's own profile: proof or not.
        new("POST /users",                                                401, 200, 200, 404, 404, 200),
        new("GET /users/{walletAddress}",                                 401, 200, 200, 404, 404, 200),
        new("PUT /users/{walletAddress}",                                 401, 200, 200, 404, 404, 200),
        new("POST /users/{walletAddress}/onboard",                        401, 200, 200, 404, 404, 200),
        new("GET /users/{walletAddress}/reading",                         401, 200, 200, 404, 404, 200),
        new("GET /users/{walletAddress}/readings",                        401, 200, 200, 404, 404, 200),

        // A person's own money: proof, or the oldest app.
        new("GET /wallet/balance/{walletAddress}",                        401, 200, 403, 404, 404, 200),
        new("GET /wallet/balances/{walletAddress}",                       401, 200, 403, 404, 404, 200),
        new("GET /wallet/rewards/{walletAddress}",                        401, 200, 403, 404, 404, 200),
        new("GET /wallet/streak/{walletAddress}",                         401, 200, 403, 404, 404, 200),
        new("POST /wallet/check-in/{walletAddress}",                      401, 200, 403, 404, 404, 200),
        new("POST /wallet/claim/{walletAddress}",                         401, 200, 403, 404, 404, 200),
        new("POST /pay/claim/build",                                      401, 200, 403, 404, 404, 200),
        new("GET /token/transactions/{walletAddress}",                    401, 200, 403, 404, 404, 200),
        new("GET /token/stats/{walletAddress}",                           401, 200, 403, 404, 404, 200),

        // A person's own money, which the oldest app does not ask about.
        new("POST /wallet/revert-failed-claims/{walletAddress}",          401, 401, 403, 404, 404, 200),
        new("POST /pay/sol/build",                                        401, 401, 403, 404, 404, 200),
        new("POST /pay/neptu/build",                                      401, 401, 403, 404, 404, 200),
        new("POST /pay/sudigital/build",                                  401, 401, 403, 404, 404, 200),
        new("POST /pay/verify",                                           401, 401, 403, 404, 404, 200),
        new("POST /token/verify-payment",                                 401, 401, 403, 404, 404, 200),
        new("GET /referrals/{walletAddress}",                             401, 401, 403, 404, 404, 200),
        new("POST /referrals/{walletAddress}",                            401, 401, 403, 404, 404, 200),

        // Anybody who has proven a wallet, whichever; the oldest app has no plan that could be used up.
        new("POST /pay/quote",                                            401, 401, 403, 200, 200, 200),
        new("POST /reading/oracle",                                       401, 401, 403, 200, 200, 200),
        new("POST /reading/compatibility/batch",                          401, 200, 403, 200, 200, 200),

        // Admins.
        new("POST /pricing/seed",                                         401, 401, 403, 403, 403, 200),
        new("GET /pricing/admin/all",                                     401, 401, 403, 403, 403, 200),
        new("POST /pricing/admin",                                        401, 401, 403, 403, 403, 201),
        new("PUT /pricing/admin/{id}",                                    401, 401, 403, 403, 403, 200),
        new("DELETE /pricing/admin/{id}",                                 401, 401, 403, 403, 403, 200),
        new("GET /admin/stats",                                           401, 401, 403, 403, 403, 200),
        new("GET /admin/settings",                                        401, 401, 403, 403, 403, 200),
        new("GET /admin/readings",                                        401, 401, 403, 403, 403, 200),
        new("GET /admin/users",                                           401, 401, 403, 403, 403, 200),
        new("GET /admin/users/{id}",                                      401, 401, 403, 403, 403, 200),
        new("PUT /admin/users/{id}",                                      401, 401, 403, 403, 403, 200),
        new("GET /admin/subscriptions",                                   401, 401, 403, 403, 403, 200),
        new("GET /admin/subscriptions/{id}",                              401, 401, 403, 403, 403, 200),
        new("PUT /admin/subscriptions/{id}",                              401, 401, 403, 403, 403, 200),
        new("GET /admin/api-keys",                                        401, 401, 403, 403, 403, 200),
        new("PUT /admin/api-keys/{id}/revoke",                            401, 401, 403, 403, 403, 200),
        new("GET /admin/plans",                                           401, 401, 403, 403, 403, 200),
        new("POST /admin/plans",                                          401, 401, 403, 403, 403, 201),
        new("PUT /admin/plans/{id}",                                      401, 401, 403, 403, 403, 200),
        new("DELETE /admin/plans/{id}",                                   401, 401, 403, 403, 403, 200),
        new("GET /admin/credit-packs",                                    401, 401, 403, 403, 403, 200),
        new("POST /admin/credit-packs",                                   401, 401, 403, 403, 403, 201),
        new("PUT /admin/credit-packs/{id}",                               401, 401, 403, 403, 403, 200),
        new("DELETE /admin/credit-packs/{id}",                            401, 401, 403, 403, 403, 200),
        new("GET /admin/analytics/usage",                                 401, 401, 403, 403, 403, 200),
        new("GET /admin/analytics/endpoints",                             401, 401, 403, 403, 403, 200),
        new("GET /admin/market-categories",                               401, 401, 403, 403, 403, 200),
        new("GET /admin/market-categories/{slug}",                        401, 401, 403, 403, 403, 200),
        new("GET /admin/persons",                                         401, 401, 403, 403, 403, 200),
        new("POST /admin/persons",                                        401, 401, 403, 403, 403, 201),
        new("GET /admin/persons/stats",                                   401, 401, 403, 403, 403, 200),
        new("POST /admin/persons/recalculate",                            401, 401, 403, 403, 403, 200),
    ];

    public static AccessRow Row(string operation) => Rows.Single(row => row.Operation == operation);
}
