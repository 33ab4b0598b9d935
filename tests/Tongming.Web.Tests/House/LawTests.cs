using Tongming.Reports;

namespace Tongming.Web.Tests.House;

public sealed class LawTests
{
    [Fact]
    public void Every_rule_of_the_checker_is_traced_to_its_source()
    {
        var words = WordList.CodeWords(Tree.Lines("docs/law/annual-report.md"));
        Assert.Empty(Rules.All.Select(rule => rule.Id).Where(id => !words.Contains(id)));
    }
}
