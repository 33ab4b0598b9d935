using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests;
using Tongming.Web.Requests.Papers;
using Tongming.Web.Tests.Platform.Documents;

namespace Tongming.Web.Tests.Requests.Papers;

public sealed class FillPaperTests
{
    private static readonly DocumentLimits Limits = new();

    public static TheoryData<PaperKind> Decisions => [.. PaperKinds.All.Where(kind => kind.NeedsRelief())];

    [Theory]
    [MemberData(nameof(Decisions))]
    public void A_decision_does_not_go_out_without_its_relief_paragraph(PaperKind kind)
    {
        Refused("paper.relief-missing", Fill(kind, PaperValues.Without(PaperFields.Relief.Name)));
        Refused("paper.relief-missing", Fill(kind, PaperValues.With(PaperFields.Relief.Name, " \u0001\n")));
        Refused("paper.relief-missing", Fill(kind, PaperValues.All, Edited(kind, PaperFields.Relief.Written, "")));
    }

    [Fact]
    public void A_required_field_must_have_a_value()
    {
        var refusal = Refused("paper.value-missing", Fill(PaperKind.T03, PaperValues.With("补正事项", "")));
        Assert.Contains("〔补正事项〕", refusal.Arguments.OfType<string>());
        Refused("paper.value-missing", Fill(PaperKind.T03, PaperValues.Without("补正期限")));
    }

    [Fact]
    public void A_required_field_must_stand_in_the_template() =>
        Refused("paper.field-missing", Fill(PaperKind.T03, PaperValues.All, Edited(PaperKind.T03, "〔补正期限〕", "近日")));

    [Fact]
    public async Task Statements_of_the_law_are_put_in_by_themselves_and_other_words_win()
    {
        var paper = await Reading.ReadAsync("a.docx", Fill(PaperKind.T03, PaperValues.Without("补正后果")).Value!);
        Assert.Contains("逾期不补正的，视为放弃申请", paper.Text.Text);
        paper = await Reading.ReadAsync("a.docx", Fill(PaperKind.T10, PaperValues.With("缴费期限", "请于某日前缴纳。")).Value!);
        Assert.Contains("请于某日前缴纳。", paper.Text.Text);
        Assert.DoesNotContain("次日起20个工作日", paper.Text.Text);
    }

    [Fact]
    public void A_paper_to_others_does_not_name_the_applicant()
    {
        var values = PaperValues.With("涉及信息", "王某某申请的统计检查记录");
        var refusal = Refused("paper.applicant-named", Fill(PaperKind.T06, values));
        Assert.Contains("〔涉及信息〕", refusal.Arguments.OfType<string>());
        Assert.True(Fill(PaperKind.T06, PaperValues.All).Succeeded);
        Refused(
            "paper.applicant-field",
            Fill(PaperKind.T06, PaperValues.All, Edited(PaperKind.T06, "〔第三方〕：", "〔第三方〕：〔申请人〕"))
        );
    }

    [Fact]
    public void A_template_that_does_not_open_is_refused() => Refused("template.not-docx", Fill(PaperKind.T03, PaperValues.All, [1, 2, 3]));

    private static Outcome<byte[]> Fill(PaperKind kind, Dictionary<string, PaperValue> values, byte[]? template = null) =>
        new FillPaper(Limits).Fill(new FillPaper.Input(kind, template ?? DefaultTemplates.Of(kind), values));

    private static byte[] Edited(PaperKind kind, string words, string others)
    {
        Assert.Contains(words, DefaultTemplates.TextOf(kind));
        return OfficialPaper.Write(DefaultTemplates.TextOf(kind).Replace(words, others, StringComparison.Ordinal));
    }

    private static Refusal Refused(string code, Outcome<byte[]> outcome)
    {
        Assert.Equal(code, outcome.Refusal?.Code);
        Assert.Matches("\\p{IsCJKUnifiedIdeographs}{4}", RequestsText.Say(outcome.Refusal!));
        return outcome.Refusal!;
    }
}
