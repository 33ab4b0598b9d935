using System.Xml.Linq;
using Tongming.Publications.Checks;
using Tongming.Web.Publications.Checks;

namespace Tongming.Web.Tests.Publications.Checks;

public sealed class CheckTextTests
{
    [Fact]
    public void Every_rule_has_a_sentence_and_says_how_to_mend_it_and_none_is_left_over()
    {
        var keys = XDocument
            .Parse(House.Tree.Read("src/Tongming.Web/Publications/Checks/CheckText.resx"))
            .Descendants("data")
            .Select(data => data.Attribute("name")!.Value)
            .ToHashSet();
        var codes = CheckRules.All.Select(rule => rule.Code);
        Assert.Equal(codes.SelectMany(code => new[] { $"check.{code}", $"mend.{code}" }).Order(), keys.Order());
    }

    [Fact]
    public void A_wording_names_its_suggestion_and_its_note_only_where_there_are_any()
    {
        var text = new CheckedText(new CheckPlace(CheckPart.Text), "全面布署工作");
        var list = new WordingList([new("布署", "部署", WordingSeverity.Light, [], "错别字"), new("工作", "", WordingSeverity.Light, [])]);
        var found = EditionChecks.OfText(text, list);
        Assert.Equal(["用语不当：错别字。", "用语不当。"], found.Select(CheckText.Say));
        Assert.Equal(["建议改正为“部署”；不改的，写一句说明。", "建议改正；不改的，写一句说明。"], found.Select(CheckText.Mend));
    }
}
