using System.Text.Json.Nodes;
using Neptu.Core.Words;
using Neptu.Tests.Support;
using Neptu.Wariga.Matches;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Integration.Api;

public sealed class MatchTests(NeptuApi api) : IClassFixture<NeptuApi>
{
    public static TheoryData<string> Languages => [.. Phrasebook.Languages];

    [Fact]
    public async Task A_birth_is_read_by_the_rules_that_read_one()
    {
        var answer = await api.Client.GetOkAsync("/api/v1/reading/matches?birthDate=1990-05-15");

        Rules(answer, "birth").ShouldBe(["pararasan", "pancasuda", "rakam", "lintang", "eka-jala-rsi"]);
        Rules(answer, "day").ShouldBeEmpty();
        Rules(answer, "pair").ShouldBeEmpty();
        answer["life"]!["rule"]!.GetValue<string>().ShouldBe("pal-sri-sedana");

        // u = 10, so ten periods of a life.
        answer["life"]!["periods"]!.AsArray().Count.ShouldBe(10);
        answer["note"]!.GetValue<string>().ShouldBe(Phrasebook.English.MatchLabel("note"));
    }

    [Fact]
    public async Task A_birth_is_read_on_a_day_and_with_another_birth()
    {
        var answer = await api.Client.GetOkAsync("/api/v1/reading/matches?birthDate=1990-05-15&date=2026-02-12&birthDate2=1990-08-17");

        Rules(answer, "day").ShouldBe(["wariga-belog"]);
        Rules(answer, "pair").ShouldBe(["couple-by-four", "jatukarma", "tri-premana"]);

        // u is 10 of the birth, 16 of the day and 15 of the other: 26 mod 4 is Ratu, 25 mod 5 is Pati.
        answer["day"]![0]!["number"]!.GetValue<int>().ShouldBe(26);
        answer["day"]![0]!["outcome"]!["key"]!.GetValue<string>().ShouldBe("wariga-belog.ratu");
        answer["day"]![0]!["outcome"]!["omen"]!.GetValue<string>().ShouldBe("good");
        answer["pair"]![1]!["number"]!.GetValue<int>().ShouldBe(25);
        answer["pair"]![1]!["outcome"]!["key"]!.GetValue<string>().ShouldBe("jatukarma.pati");
    }

    [Fact]
    public async Task Every_result_names_its_rule_its_source_and_its_standing()
    {
        var answer = await api.Client.GetOkAsync("/api/v1/reading/matches?birthDate=1990-05-15&date=2026-02-12&birthDate2=1990-08-17");

        var results = answer["birth"]!.AsArray().Concat(answer["day"]!.AsArray()).Concat(answer["pair"]!.AsArray()).Append(answer["life"]).ToList();
        results.Select(result => result!["rule"]!.GetValue<string>()).ShouldBe(MatchRules.All.Select(rule => rule.Id), ignoreOrder: true);
        foreach (var result in results)
        {
            var rule = MatchRules.All.Single(known => known.Id == result!["rule"]!.GetValue<string>());
            result!["variants"]!.AsArray().Select(variant => variant!.GetValue<string>()).ShouldBe(rule.Variants.Select(known => known.Id));
            result["variant"]!.GetValue<string>().ShouldBe(rule.Variants[0].Id);
            result["standing"]!.GetValue<string>().ShouldBe(rule.Variants[0].Standing.Key());
            result["source"]!.GetValue<string>().ShouldBe(rule.Variants[0].Source);
        }
    }

    [Fact]
    public async Task Where_traditions_differ_the_caller_chooses()
    {
        var answer = await api.Client.GetOkAsync(
            "/api/v1/reading/matches?birthDate=1990-05-15&birthDate2=1990-08-17&variant=sri-dana,mod-ten,widyaanggara");

        answer["birth"]![0]!["variant"]!.GetValue<string>().ShouldBe("mod-ten");
        answer["birth"]![0]!["outcome"]!["name"]!.GetValue<string>().ShouldBe("Laku Pandita Sakti");
        answer["birth"]![1]!["variant"]!.GetValue<string>().ShouldBe("kerta-aji");
        answer["pair"]![1]!["variant"]!.GetValue<string>().ShouldBe("sri-dana");
        answer["pair"]![1]!["outcome"]!["key"]!.GetValue<string>().ShouldBe("jatukarma.lungguh");
        answer["life"]!["variant"]!.GetValue<string>().ShouldBe("widyaanggara");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_outcome_is_told_in_each_language(string lang)
    {
        Phrasebook.TryFor(lang, out var words).ShouldBeTrue();
        var answer = await api.Client.GetOkAsync(
            $"/api/v1/reading/matches?birthDate=2024-02-29&date=9999-12-31&birthDate2=0001-01-01&lang={lang}");

        foreach (var result in answer["birth"]!.AsArray().Concat(answer["day"]!.AsArray()).Concat(answer["pair"]!.AsArray()))
        {
            var rule = result!["rule"]!.GetValue<string>();
            var outcome = words!.Match(rule, result["outcome"]!["key"]!.GetValue<string>());
            result["name"]!.GetValue<string>().ShouldBe(words.Rule(rule).Name);
            result["outcome"]!["name"]!.GetValue<string>().ShouldBe(outcome.Name);
            result["outcome"]!["text"]?.GetValue<string>().ShouldBe(outcome.Text);
        }
    }

    private static IEnumerable<string> Rules(JsonObject answer, string member) =>
        answer[member]!.AsArray().Select(result => result!["rule"]!.GetValue<string>());
}
