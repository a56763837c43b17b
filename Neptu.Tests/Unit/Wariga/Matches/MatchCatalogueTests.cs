using Neptu.Wariga.Matches;
using Neptu.Wariga.Pawukon;
using Shouldly;
using Xunit;

namespace Neptu.Tests.Unit.Wariga.Matches;

public sealed class MatchCatalogueTests
{
    public static TheoryData<string> RuleIds => [.. MatchRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void An_unknown_variant_is_refused_with_the_list(string id)
    {
        var rule = MatchRules.All.Single(r => r.Id == id);
        foreach (var variant in (string[])["", "JSI", "no-such", rule.Variants[0].Id + " "])
        {
            var refusal = Should.Throw<ArgumentException>(() => Read(rule, variant));

            refusal.ParamName.ShouldBe("variant");
            rule.Variants.ShouldAllBe(known => refusal.Message.Contains(known.Id));
        }
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Every_variant_can_be_named_and_the_first_is_the_default(string id)
    {
        var rule = MatchRules.All.Single(r => r.Id == id);

        rule.Variants.Select(variant => Read(rule, variant.Id)).ShouldBe(rule.Variants.Select(variant => variant.Id));
        Read(rule, null).ShouldBe(rule.Variants[0].Id);
        rule.Variants.Select(variant => variant.Id).ShouldBeUnique();
        rule.Variants.ShouldAllBe(variant => variant.Source != "");
    }

    [Fact]
    public void Keys_are_in_kebab_case_below_their_rule_and_mean_one_thing()
    {
        MatchRules.All.Select(rule => rule.Id).ShouldBeUnique();
        foreach (var rule in MatchRules.All)
        {
            rule.Id.ShouldMatch("^[a-z]+(-[a-z]+)*$");
            var outcomes = rule.Variants.SelectMany(variant => variant.Outcomes).ToList();
            outcomes.ShouldAllBe(outcome => outcome.Key.StartsWith($"{rule.Id}."));
            outcomes.Select(outcome => (outcome.Key, outcome.Name)).Distinct().Select(o => o.Key).ShouldBeUnique();
        }

        MatchRules.OutcomeKeys.ShouldBeUnique();
        MatchRules.OutcomeKeys.ShouldAllBe(key => key.Split('.', 2)[1].All(c => c == '-' || char.IsAsciiLetterLower(c)));
    }

    // Clients keep these: a key may be added, never changed.
    [Fact]
    public void The_keys_are_the_ones_that_clients_know()
    {
        var known = new Dictionary<string, string>
        {
            ["wariga-belog"] = "pati guru ratu lara",
            ["couple-by-four"] = "pati guru ratu lara punggel gonto gembili sri",
            ["jatukarma"] = "pati sri gedong peta lara lungguh dana",
            ["tri-premana"] = "bahagia bad mixed wibawa sukses sedana-nulus dirgayusa",
            ["pararasan"] = "aras-kembang laku-bintang laku-bulan laku-surya laku-air laku-pretiwi laku-agni-agung laku-bumi "
                + "laku-api laku-angin laku-pandita-sakti aras-tuding",
            ["pancasuda"] = "lebu-katiup-angin wisesa-segara tunggak-semi satria-wibawa sumur-sinaba satria-wirang bumi-kapetak",
            ["rakam"] = "nuju-pati kala-tinantang demang-kandhuruwan sanggar-waringin mantri-sinaroja macan-katawan",
            ["lintang"] = "gajah kiriman jung-sarat atiwa-tiwa sangka-tikel bubu-bolong sungenge uluku pedati kuda gajah-mina bade "
                + "magelut pagelangan kala-sungsang kukus asu kartika naga angsa-angrem panah patrem lembu depat tangis salah-ukur "
                + "perahu-pegat puwuh-atarung lawean kelapa yuyu lumbung kumba udang begoong",
            ["eka-jala-rsi"] = "bagna-mapasah bahu-putra buat-astawa buat-kingking buat-lara buat-merang buat-sebet buat-suka "
                + "dahat-kingking kameranan kamertaan kasobagian kinasihan-amerta kinasihan-jana langgeng-kayohanaan luwih-bagia "
                + "manggih-bagia manggih-suka patining-amerta rahayu sidha-kasobagian subagia suka-kapanggih suka-pinanggih "
                + "suka-rahayu tininggaling-suka werdhi-putra werdhi-sarwa-mule",
            ["pal-sri-sedana"] = "illness small-income medium good very-good pleasant very-pleasant luxury success",
        };

        MatchRules.OutcomeKeys.ShouldBe(known.SelectMany(rule => rule.Value.Split(' '), (rule, key) => $"{rule.Key}.{key}"));
    }

    [Fact]
    public void Standings_and_omens_have_keys()
    {
        Enum.GetValues<Standing>().Select(value => value.Key()).ShouldBe(["well-attested", "medium", "disputed"]);
        Enum.GetValues<Omen>().Select(value => value.Key()).ShouldBe(["unstated", "good", "mixed", "bad"]);
        Should.Throw<ArgumentOutOfRangeException>(() => ((Standing)3).Key());
        Should.Throw<ArgumentOutOfRangeException>(() => ((Omen)(-1)).Key());
    }

    // The variant that a reading says it followed.
    private static string Read(MatchRule rule, string? variant)
    {
        var day = PawukonDay.FromIndex(100);
        return rule switch
        {
            PairRule pair => pair.Read(day, day, variant).Variant,
            BirthRule birth => birth.Read(day, variant).Variant,
            LifePeriodRule life => life.Read(day, variant).Variant,
            _ => throw new InvalidOperationException($"{rule.Id} is of no known kind."),
        };
    }
}
