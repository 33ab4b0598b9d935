using System.Text;
using System.Text.Json;
using Tongming.Statistics.JsonStat;

namespace Tongming.Tests.Statistics;

/// <summary>Every rule of JSON-stat, by its code in the list of rules that validators share.</summary>
public sealed class JsonStatRuleTests
{
    private const string Category = """{"index":["a","b"]}""";

    /// <summary>Code of the rule, and a document that breaks it.</summary>
    public static TheoryData<string, string> Broken() =>
        new()
        {
            { "ID_SIZE_LEN_MISMATCH", Dataset(size: "[2,1]") },
            { "DIM_KEY_ID_MISMATCH", Dataset(dimension: $$$"""{"y":{"category":{{{Category}}}}}""") },
            { "VALUE_LEN_MISMATCH", Dataset(value: "[1]") },
            { "SPARSE_KEY_OUT_OF_RANGE", Dataset(value: """{"2":1}""") },
            { "SPARSE_KEY_OUT_OF_RANGE", Dataset(value: """{"-1":1}""") },
            { "SPARSE_KEY_OUT_OF_RANGE", Dataset(value: """{"a":1}""") },
            { "ROLE_ID_UNKNOWN", Dataset(more: """ "role":{"geo":["y"]}, """) },
            { "STATUS_LEN_MISMATCH", Dataset(more: """ "status":["p"], """) },
            { "STATUS_KEY_OUT_OF_RANGE", Dataset(more: """ "status":{"2":"p"}, """) },
            { "INDEX_COUNT_MISMATCH", Dataset(category: """{"index":["a"]}""") },
            { "INDEX_COUNT_MISMATCH", Dataset(category: """{"label":{"a":"甲","b":"乙"}}""") },
            { "INDEX_POSITIONS_INVALID", Dataset(category: """{"index":{"a":0,"b":0}}""") },
            { "INDEX_POSITIONS_INVALID", Dataset(category: """{"index":{"a":0,"b":1.5}}""") },
            { "INDEX_POSITIONS_INVALID", Dataset(category: """{"index":{"a":0}}""") },
            { "LABEL_KEY_UNKNOWN", Dataset(category: """{"index":["a","b"],"label":{"c":"丙"}}""") },
            { "UNIT_KEY_UNKNOWN", Dataset(category: """{"index":["a","b"],"unit":{"c":{}}}""") },
            { "COORD_KEY_UNKNOWN", Dataset(category: """{"index":["a","b"],"coordinates":{"c":[1,2]}}""") },
            { "NOTE_KEY_UNKNOWN", Dataset(category: """{"index":["a","b"],"note":{"c":["x"]}}""") },
            { "CHILD_ID_UNKNOWN", Dataset(category: """{"index":["a","b"],"child":{"c":["a"]}}""") },
            { "CHILD_ID_UNKNOWN", Dataset(category: """{"index":["a","b"],"child":{"a":["c"]}}""") },
            { "CHILD_CYCLE", Dataset(category: """{"index":["a","b"],"child":{"a":["b"],"b":["a"]}}""") },
            { "CHILD_CYCLE", Dataset(category: """{"index":["a","b"],"child":{"a":["a"]}}""") },
            { "RECURSION_LIMIT", Collections(5) },
            { "BUNDLE_DEPRECATED", $$"""{"version":"2.0","one":{{Dataset()}}}""" },
            { "CUBE_SIZE_OVERFLOW", Dataset(size: "[2000000000]") },
            { "PARSE_ERROR", "{" },
            { "PARSE_ERROR", Dataset(more: "\"label\":\"\\ud800\",") },
            { "PARSE_ERROR", Dataset(more: "\"label\":\"a\",\"label\":\"b\",") },
            { "STRUCTURAL_VIOLATION", "[]" },
            { "STRUCTURAL_VIOLATION", Dataset(more: "\"colour\":1,") },
            { "STRUCTURAL_VIOLATION", Dataset(category: """{"index":["a","a"]}""") },
            { "STRUCTURAL_VIOLATION", Dataset(category: """{"index":["a","b"],"label":{}}""") },
            { "STRUCTURAL_VIOLATION", Dataset(value: "[1,true]") },
            { "STRUCTURAL_VIOLATION", Dataset().Replace("2.0", "1.3", StringComparison.Ordinal) },
        };

    [Theory, MemberData(nameof(Broken))]
    public void A_dataset_that_breaks_a_rule_is_refused_by_its_name(string rule, string document) =>
        Assert.Equal(CodeOf(rule), JsonStatDataset.Read(Encoding.UTF8.GetBytes(document)).Refusal?.Code);

    [Theory]
    [InlineData("METRIC_UNIT_MISSING", """{"index":["a","b"]}""")]
    [InlineData("LABEL_KEY_INCOMPLETE", """{"index":["a","b"],"label":{"a":"甲"},"unit":{"a":{"label":"元"}}}""")]
    public void What_is_only_odd_is_read_with_a_warning(string rule, string category)
    {
        var read = JsonStatDataset.Read(Encoding.UTF8.GetBytes(Dataset(category: category, more: """ "role":{"metric":["x"]}, """)));
        Assert.Equal(CodeOf(rule), Assert.Single(read.Value!.Warnings).Code);
    }

    [Fact]
    public void A_document_beyond_the_budget_is_not_even_parsed() =>
        Assert.Equal(CodeOf("BUDGET_EXCEEDED"), JsonStatDataset.Read(new byte[JsonStatDataset.MostBytes + 1]).Refusal!.Code);

    [Fact]
    public void Every_rule_of_the_shared_list_has_a_case_here()
    {
        using var manifest = Shared("rules-manifest.json");
        var here = Broken().Select(row => row.Data.Item1).ToHashSet(StringComparer.Ordinal);
        here.UnionWith(["METRIC_UNIT_MISSING", "LABEL_KEY_INCOMPLETE", "BUDGET_EXCEEDED"]);
        var rules = manifest
            .RootElement.GetProperty("rules")
            .EnumerateArray()
            .Select(rule => rule.GetProperty("code").GetString()!)
            .ToList();
        Assert.NotEmpty(rules);
        Assert.Empty(rules.Except(here));
    }

    [Fact]
    public void The_shared_cases_are_read_and_refused_as_they_say()
    {
        using var cases = Shared("cases.json");
        var wrong = new List<string>();
        foreach (var one in cases.RootElement.EnumerateArray())
        {
            var expected = one.GetProperty("expected");
            var read = JsonStatDataset.Read(Encoding.UTF8.GetBytes(one.GetProperty("input").GetRawText()));
            var found = read.Succeeded ? read.Value.Warnings.Select(warning => warning.Code) : [read.Refusal.Code];
            var codes = expected.TryGetProperty("codes", out var listed)
                ? listed.EnumerateArray().Select(code => CodeOf(code.GetString()!))
                : [];
            var valid = expected.TryGetProperty("valid", out var said) && said.GetBoolean();
            if (valid != read.Succeeded || !codes.SequenceEqual(found))
                wrong.Add($"{one.GetProperty("id")}: {string.Join(' ', found)}");
        }

        Assert.Empty(wrong);
    }

    private static string CodeOf(string rule) => "jsonstat." + rule.ToLowerInvariant().Replace('_', '-');

    private static string Collections(int depth) =>
        depth == 0 ? Dataset() : $$$"""{"version":"2.0","class":"collection","link":{"item":[{{{Collections(depth - 1)}}}]}}""";

    private static string Dataset(
        string size = "[2]",
        string category = Category,
        string? dimension = null,
        string value = "[1,2]",
        string more = ""
    ) =>
        $$"""{"version":"2.0","class":"dataset",{{more}}"id":["x"],"size":{{size}},"dimension":{{dimension
            ?? $$$"""{"x":{"category":{{{category}}}}}"""}},"value":{{value}}}""";

    private static JsonDocument Shared(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "specs", "jsonstat", name);
            if (File.Exists(file))
                return JsonDocument.Parse(File.ReadAllBytes(file));
        }

        Assert.Skip("The rules and cases of JSON-stat are not part of the project; put their folder beside it as “shared”.");
        throw new InvalidOperationException();
    }
}
