using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Tests.Platform.Ui;

public sealed class FormFieldsTests(WebApplicationFactory<Program> app) : IClassFixture<WebApplicationFactory<Program>>
{
    private Task<IHtmlDocument> FormAsync(FormState state) => Drawn.ViewAsync(app.Services, "/Platform/Ui/Forms/_Form.cshtml", state);

    [Fact]
    public async Task Every_input_has_a_name_that_people_read()
    {
        var page = await FormAsync(FormState.Of<SampleAct.Input>(SampleAct.Choices));
        foreach (var input in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
            Assert.True(input.Closest("label") is not null || page.QuerySelector($"label[for='{input.Id}']") is not null, input.OuterHtml);
        Assert.Equal(["延期", "告知", "材料"], page.QuerySelectorAll("fieldset.group > legend").Select(legend => legend.TextContent));
        Assert.Contains("（必填）", page.QuerySelector("label[for='sample-act-Reason']")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("必填", page.QuerySelector("label[for='sample-act-At']")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[name=Request]"));
        Assert.NotNull(page.QuerySelector("input[name=__RequestVerificationToken]"));
        Assert.Empty(page.QuerySelectorAll("[style], script"));
    }

    [Theory]
    [InlineData("Reason", "textarea")]
    [InlineData("Until", "input[type=date]")]
    [InlineData("At", "input[type=time]")]
    [InlineData("Way", "input[type=radio]")]
    [InlineData("Officer", "input[type=radio]")]
    [InlineData("Pages", "input[inputmode=numeric]")]
    [InlineData("Fee", "input[inputmode=decimal]")]
    [InlineData("Copies", "input[type=checkbox]")]
    [InlineData("Names", "textarea")]
    [InlineData("Urgent", "select")]
    [InlineData("Files", "input[type=file][multiple][accept='.pdf,.docx']")]
    [InlineData("Checked", "input[type=checkbox]")]
    [InlineData("Mail", "input[type=email]")]
    [InlineData("Token", "input[type=hidden]")]
    public async Task A_field_is_drawn_after_its_kind(string field, string selector)
    {
        var page = await FormAsync(FormState.Of<SampleAct.Input>(SampleAct.Choices));
        var all = page.QuerySelectorAll($"[name={field}]");
        Assert.NotEmpty(all);
        Assert.All(all, one => Assert.True(one.Matches(selector), one.OuterHtml));
    }

    [Fact]
    public async Task What_was_typed_stays_and_the_summary_leads_to_the_field()
    {
        var posted = SampleAct.With("Until", "三月十八");
        var page = await FormAsync(SampleAct.Read(posted).State);
        Assert.Equal("三月十八", page.QuerySelector<IHtmlInputElement>("[name=Until]")!.Value);
        Assert.Equal("text", page.QuerySelector("[name=Until]")!.GetAttribute("type"));
        Assert.Equal("true", page.QuerySelector("[name=Until]")!.GetAttribute("aria-invalid"));
        Assert.Contains("两家企业", page.QuerySelector<IHtmlTextAreaElement>("[name=Reason]")!.Value, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("[name=Copies][checked]").Length);
        Assert.Equal("Post", page.QuerySelector("[name=Way][checked]")!.GetAttribute("value"));
        var summary = page.QuerySelector("[role=alert]")!;
        foreach (var link in summary.QuerySelectorAll("a"))
            Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!));
        Assert.NotEmpty(summary.QuerySelectorAll("a"));
        foreach (var id in page.QuerySelectorAll("[aria-describedby]").SelectMany(one => one.GetAttribute("aria-describedby")!.Split(' ')))
            Assert.NotNull(page.GetElementById(id));
    }

    [Fact]
    public async Task Script_in_what_was_typed_stays_text()
    {
        const string Attack = "\"><script>alert(1)</script></textarea><img src=x onerror=alert(1)>";
        var posted = new Dictionary<string, string[]>
        {
            ["Reason"] = [Attack],
            ["Pages"] = [Attack],
            ["Token"] = [Attack],
            ["Names"] = [Attack],
            ["Way"] = [Attack],
        };
        var page = await FormAsync(SampleAct.Read(posted).State);
        Assert.Empty(page.QuerySelectorAll("script, img"));
        Assert.Equal(Attack, page.QuerySelector<IHtmlTextAreaElement>("[name=Reason]")!.Value);
        Assert.Equal(Attack, page.QuerySelector<IHtmlInputElement>("[name=Pages]")!.Value);
    }

    [Fact]
    public async Task A_refusal_of_the_rule_stands_at_its_field_or_over_the_form()
    {
        var state = SampleAct.Read(SampleAct.With("Amount", "1")).State;
        state.Refuse("Until", "“延长到”最多到 2026年4月15日。");
        state.Refuse("Version", "别人刚改过这件申请，请重新打开。");
        var page = await FormAsync(state);
        Assert.Contains("2026年4月15日", page.GetElementById("sample-act-Until-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("[role=alert] li").Length);
        Assert.Single(page.QuerySelectorAll("[role=alert] a"));
    }

    [Fact]
    public async Task A_step_shows_its_own_section_and_carries_the_others()
    {
        var form = new Microsoft.AspNetCore.Http.FormCollection(new() { ["Reason"] = "要征求意见", ["Copies"] = new(["a", "b"]) });
        var state = FormReader.ReadStep<SampleAct.Input>(form, "材料", SampleAct.Choices);
        var page = await Drawn.ViewAsync(app.Services, "/Platform/Ui/Forms/_PortalSteps.cshtml", new PortalSteps(state));
        Assert.Equal(["材料"], page.QuerySelectorAll("fieldset.group > legend").Select(legend => legend.TextContent));
        Assert.Equal("要征求意见", page.QuerySelector("input[type=hidden][name=Reason]")!.GetAttribute("value"));
        Assert.Equal(2, page.QuerySelectorAll("input[type=hidden][name=Copies]").Length);
        Assert.Equal("材料", page.QuerySelector("[aria-current=step]")!.TextContent);
        Assert.Equal("submit", page.QuerySelector("button")!.GetAttribute("value"));
    }
}
