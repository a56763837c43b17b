using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Neptu.ServiceDefaults;

/// <summary>Log lines: one line each, and none that prints the URL of a request.</summary>
internal static class LoggingExtensions
{
    /// <summary>
    /// Categories whose informational lines print a path, a query string or a header. A wallet is part of many
    /// paths and a birth date of many query strings, so these are silent below warning, whatever the configuration says.
    /// </summary>
    private static readonly string[] UrlPrinters =
    [
        "Microsoft.AspNetCore.Cors",
        "Microsoft.AspNetCore.Hosting.Diagnostics",
        "Microsoft.AspNetCore.Http", // and HttpLogging, HttpOverrides, HttpsPolicy
        "Microsoft.AspNetCore.Routing",
        "Microsoft.AspNetCore.Server.Kestrel.BadRequests",
        "Microsoft.AspNetCore.StaticFiles",
        "System.Net.Http.HttpClient",
    ];

    /// <summary>
    /// Categories that log a failure and then throw it to whoever called, who logs it too; and a first migration asks
    /// for a table that is not there yet.
    /// </summary>
    private static readonly string[] Rethrowers =
    [
        "Microsoft.EntityFrameworkCore.Database.Command",
        "Microsoft.EntityFrameworkCore.Database.Connection",
        "Microsoft.EntityFrameworkCore.Query",
        "Microsoft.EntityFrameworkCore.Update",
    ];

    public static void AddNeptuLogging(this IHostApplicationBuilder builder)
    {
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Npgsql", LogLevel.Warning);
        builder.Logging.AddFilter("Polly", LogLevel.Warning);
        builder.Logging.AddFilter("StackExchange.Redis", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Mvc", LogLevel.Warning);
        foreach (var category in Rethrowers)
            builder.Logging.AddFilter(category, LogLevel.None);

        // Repeated with every probe; what only degrades has said so itself.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Error);
        builder.Services.PostConfigure<LoggerFilterOptions>(SilenceUrlPrinters);

        // A person reads the first, a log query the second.
        if (builder.Environment.IsDevelopment())
            builder.Logging.AddSimpleConsole(console => Configure(console, "HH:mm:ss.fff ").SingleLine = true);
        else
            builder.Logging.AddJsonConsole(console => Configure(console, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
    }

    private static T Configure<T>(T console, string timestampFormat)
        where T : ConsoleFormatterOptions
    {
        // The framework's request scope holds the path.
        console.IncludeScopes = false;
        console.UseUtcTimestamp = true;
        console.TimestampFormat = timestampFormat;
        return console;
    }

    /// <summary>
    /// A rule for a provider beats one for all providers, and the longer category beats the shorter: so every provider
    /// that has rules gets its own, and rules for anything below these categories go.
    /// </summary>
    private static void SilenceUrlPrinters(LoggerFilterOptions options)
    {
        foreach (var rule in options.Rules.Where(IsBelowUrlPrinter).ToArray())
            options.Rules.Remove(rule);

        var providers = options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct().ToArray();
        foreach (var provider in providers)
        {
            foreach (var category in UrlPrinters)
                options.Rules.Add(new LoggerFilterRule(provider, category, LogLevel.Warning, filter: null));
        }
    }

    private static bool IsBelowUrlPrinter(LoggerFilterRule rule) =>
        rule.CategoryName is { } category
        && UrlPrinters.Any(printer => category.StartsWith(printer, StringComparison.OrdinalIgnoreCase));
}
