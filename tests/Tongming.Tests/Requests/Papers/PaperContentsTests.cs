using Tongming.Requests.Papers;

namespace Tongming.Tests.Requests.Papers;

public sealed class PaperContentsTests
{
    [Theory]
    [InlineData(PaperKind.T01, "申请人 身份证明 申请人联系方式 申请内容 提供方式 获取途径 申请日期 申请渠道")]
    [InlineData(PaperKind.T02, "登记号 收到日期 收到日期确定方式 申请内容 答复期限 联系电话")]
    [InlineData(PaperKind.T03, "补正事项 补正期限 补正后果 补正后期限")]
    [InlineData(PaperKind.T04, "申请数量 统计期间 说明事项 说明期限")]
    [InlineData(PaperKind.T05, "延期原因 延期批准 延期后期限")]
    [InlineData(PaperKind.T06, "涉及信息 第三方权利 第三方答复期限 第三方逾期后果")]
    [InlineData(PaperKind.T07, "不计期限")]
    [InlineData(PaperKind.T08, "会商期限 会商后果")]
    [InlineData(PaperKind.T10, "收费依据 收费标准 收费金额 缴费方式 缴费期限 缴费后果")]
    [InlineData(PaperKind.T13, "公开内容 不予公开部分 不予公开理由 法律依据 救济途径")]
    [InlineData(PaperKind.T14, "不予公开情形 法律依据 不予公开理由 救济途径")]
    [InlineData(PaperKind.T15, "检索情况 不存在理由 救济途径")]
    [InlineData(PaperKind.T18, "原答复文号 原答复日期 救济途径")]
    [InlineData(PaperKind.T20, "特别规定 查询地点 救济途径")]
    [InlineData(PaperKind.T27, "检索范围 检索关键词 检索人 检索时间")]
    public void A_kind_requires_what_the_rule_book_lists(PaperKind kind, string fields) =>
        Assert.Subset(PaperContents.Of(kind).Required.Select(field => field.Name).ToHashSet(), fields.Split(' ').ToHashSet());

    [Fact]
    public void Every_decision_requires_relief() =>
        Assert.All(
            PaperKinds.All.Where(kind => kind.NeedsRelief()),
            kind => Assert.Contains(PaperFields.Relief, PaperContents.Of(kind).Required)
        );

    [Fact]
    public void A_numbered_paper_requires_its_number_its_body_and_its_date() =>
        Assert.All(
            PaperKinds.All.Where(kind => kind.Class() != PaperClass.Unnumbered),
            kind =>
                Assert.Subset(
                    PaperContents.Of(kind).Required.Select(field => field.Name).ToHashSet(),
                    new HashSet<string> { "机关名称", "文号", "成文日期" }
                )
        );

    [Fact]
    public void The_other_body_is_named_only_if_it_is_known()
    {
        var contents = PaperContents.Of(PaperKind.T16);
        Assert.Equal(["负责机关", "负责机关联系方式"], contents.IfKnown.Select(field => field.Name));
        Assert.Contains("不负责理由", contents.Required.Select(field => field.Name));
    }

    [Fact]
    public void Every_field_is_explained_and_belongs_to_one_name()
    {
        Assert.Equal(PaperFields.All.Count, PaperFields.All.Select(field => field.Name).Distinct().Count());
        Assert.All(PaperFields.All, field => Assert.False(field.Meaning.Length == 0 || field.Example.Length == 0, field.Name));
        Assert.Null(PaperFields.Find("没有的字段"));
        Assert.Equal("〔申请人〕", PaperFields.Find("申请人")!.Written);
    }

    [Theory]
    [InlineData("第三方答复期限", "15个工作日")]
    [InlineData("第三方逾期后果", "由本机关依法决定是否公开")]
    [InlineData("会商后果", "视为同意公开")]
    [InlineData("补正后果", "视为放弃申请")]
    [InlineData("补正后期限", "重新计算")]
    [InlineData("不计期限", "不计算在答复期限内")]
    [InlineData("缴费期限", "次日起20个工作日内")]
    public void A_statement_of_the_law_says_what_the_law_says(string name, string words)
    {
        var field = PaperFields.Find(name)!;
        Assert.True(field.IsStatement);
        Assert.Contains(words, field.Example);
    }
}
