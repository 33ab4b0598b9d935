using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Tongming.Reports;

namespace Tongming.Web.Tests.Reports;

public sealed class RulesPageTests(WebApplicationFactory<Program> app) : IClassFixture<WebApplicationFactory<Program>>
{
    [Fact]
    public async Task Every_rule_stands_at_its_own_anchor_with_meaning_source_and_severity()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await app.CreateClient().GetStringAsync("/rules"));
        foreach (var rule in Rules.All)
        {
            var row = page.GetElementById(rule.Id);
            Assert.NotNull(row);
            Assert.Contains(rule.Meaning, row.TextContent, StringComparison.Ordinal);
            Assert.Contains(rule.Source, row.TextContent, StringComparison.Ordinal);
            Assert.NotNull(row.QuerySelector(".tag"));
        }
    }

    [Fact]
    public async Task Every_family_has_a_name()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await app.CreateClient().GetStringAsync("/rules"));
        Assert.All(page.QuerySelectorAll("h2[id^='family-']"), heading => Assert.Contains(' ', heading.TextContent.Trim()));
    }
}
