using Tongming.Reports;

namespace Tongming.Web.Tests.House;

public sealed class LawTests
{
    private static readonly IReadOnlyList<string> Trace = [.. Tree.Lines("docs/law/annual-report.md")];

    [Fact]
    public void Every_rule_of_the_checker_is_traced_to_its_source()
    {
        var traced = WordList.CodeWords(Trace);
        Assert.Empty(Rules.All.Select(rule => rule.Id).Where(id => !traced.Contains(id)));
        Assert.Empty(traced.Except(Rules.All.Select(rule => rule.Id)));
    }

    [Fact]
    public void Every_type_that_the_trace_names_exists()
    {
        var types = CompiledTypes.OwnIn(typeof(ReportChecker).Assembly).Select(WordList.NameOf).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(WordList.CodeWords(Trace, 3).Where(name => !types.Contains(name)));
    }

    [Fact]
    public void Every_test_that_the_trace_names_exists()
    {
        var files = Tree.WithEnding(".cs")
            .Where(file => file.StartsWith("tests/", StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension)
            .ToHashSet();
        Assert.Empty(WordList.CodeWords(Trace, 4).Where(name => !files.Contains(name)));
    }
}
