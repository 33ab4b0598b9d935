using System.Text.RegularExpressions;
using Tongming.Web.Statistics;
using Tongming.Web.Tests.House;

namespace Tongming.Web.Tests.Statistics;

/// <summary>Every refusal of statistics has its sentence.</summary>
public sealed partial class StatisticsTextTests
{
    /// <summary>Warnings of readers, which nobody is told yet.</summary>
    private static readonly string[] Untold = ["px.too-many-marked", "px.unknown-cell"];

    [Fact]
    public void Every_code_in_the_sources_has_a_sentence_with_its_arguments()
    {
        var codes = new[] { "src/Tongming/Statistics", "src/Tongming.Web/Statistics" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Tree.Root, folder), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => Codes().Matches(File.ReadAllText(file)).Select(match => match.Groups["code"].Value))
            .Distinct()
            .Except(Untold)
            .ToList();
        Assert.True(codes.Count > 60);
        object[] arguments = ["甲", 1, 2L, "丁"];
        Assert.All(codes, code => Assert.DoesNotContain('{', StatisticsText.Say(new Refusal(code, arguments))));
    }

    [GeneratedRegex("""new Refusal\(\s*"(?<code>[a-z.-]+)"[,)]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codes();
}
