using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Tests.Platform.Ui;

public sealed class FormReaderTests
{
    private static readonly Dictionary<string, string[]> Whole = SampleAct.With("Amount", "1");

    [Fact]
    public void Every_kind_of_field_is_read()
    {
        var read = SampleAct.Read(Whole, SampleAct.File("Files", "a.PDF", 3), SampleAct.File("Files", "b.docx", 3));
        Assert.Empty(read.State.Errors);
        var input = read.Input!;
        Assert.Equal("要征求意见\n两家企业", input.Reason);
        Assert.Equal(new DateOnly(2026, 3, 18), input.Until);
        Assert.Equal(new TimeOnly(9, 5), input.At);
        Assert.Equal(SampleAct.Way.Post, input.Way);
        Assert.Equal(SampleAct.Someone, input.Officer);
        Assert.Equal((1234, 12.5m, 1), (input.Pages, input.Fee, input.Amount));
        Assert.Equal(["a", "b"], input.Copies);
        Assert.Equal(["甲", "乙"], input.Names);
        Assert.False(input.Urgent);
        Assert.Equal(2, input.Files.Count);
        Assert.True(input.Checked);
        Assert.Null(input.Mail);
        Assert.Equal(("t1", 3), (input.Token, input.Version));
    }

    [Fact]
    public void What_the_page_supplies_is_not_heard_from_the_form() =>
        Assert.Equal(SampleAct.Someone, SampleAct.Read(Whole).Input!.Request);

    [Theory]
    [InlineData("Reason", " \r\n ", "请填写“理由”。")]
    [InlineData("Reason", "一", "“理由”至少写 2 个字，现在有 1 个字。")]
    [InlineData("Reason", "一二三四五六七八九十一二三四五六七八九十一", "“理由”最多 20 个字，现在有 21 个字，请删短。")]
    [InlineData("Until", "", "请填写“延长到”。")]
    [InlineData("Until", "2026-02-30", "“延长到”写的“2026-02-30”不是日期。请写成 2026-03-18 或 2026年3月18日 的样子。")]
    [InlineData("Until", "2019-12-31", "“延长到”早于办理开始的日子。")]
    [InlineData("At", "25:00", "“时刻”写的“25:00”不是时刻。请写成 14:30 的样子。")]
    [InlineData("Way", "", "请选择“方式”。")]
    [InlineData("Way", "1", "“方式”里选的一项已经不在可选范围内，请重新选择。")]
    [InlineData("Officer", "0195a000-0000-7000-8000-000000000009", "“承办人”里选的一项已经不在可选范围内，请重新选择。")]
    [InlineData("Copies", "c", "“抄送”里选的一项已经不在可选范围内，请重新选择。")]
    [InlineData("Pages", "12页", "“页数”写的“12页”不是整数。请只写数字，例如 12，不带单位。")]
    [InlineData("Pages", "1.5", "“页数”写的“1.5”不是整数。请只写数字，例如 12，不带单位。")]
    [InlineData("Pages", "99999999999", "“页数”写的“99999999999”太大了，请检查位数。")]
    [InlineData("Pages", "0", "“页数”要在 1 到 5000 之间。")]
    [InlineData("Fee", "免费", "“费用”写的“免费”不是数。请只写数字，例如 12.5，不带单位。")]
    [InlineData("Names", "甲\n乙\n丙\n丁", "“当事人”最多 3 项。")]
    [InlineData("Checked", "", "请勾选“我已核对”。")]
    [InlineData("Mail", "不是邮箱", "“邮箱”不像电子邮箱地址，请写成 name@example.cn 的样子。")]
    public void What_is_wrong_is_said_at_its_field(string field, string typed, string sentence)
    {
        var posted = new Dictionary<string, string[]>(Whole) { [field] = [typed] };
        var read = SampleAct.Read(posted);
        Assert.Null(read.Input);
        Assert.Equal([new FormError(field, sentence)], read.State.Errors);
        Assert.Equal(typed, read.State.Value(field));
    }

    [Theory]
    [InlineData("2026-3-8")]
    [InlineData("2026/03/08")]
    [InlineData("2026.3.8")]
    [InlineData("20260308")]
    [InlineData("２０２６年３月８日")]
    public void A_day_is_understood_as_people_write_it(string typed) =>
        Assert.Equal(
            new DateOnly(2026, 3, 8),
            SampleAct.Read(new Dictionary<string, string[]>(Whole) { ["Until"] = [typed] }).Input!.Until
        );

    [Fact]
    public void An_empty_file_and_one_of_the_wrong_kind_are_named()
    {
        Assert.Contains(
            "“空.pdf”是空文件",
            SampleAct.Read(Whole, SampleAct.File("Files", "空.pdf", 0)).State.Errors.Single().Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            ".pdf、.docx",
            SampleAct.Read(Whole, SampleAct.File("Files", "x.exe", 9)).State.Errors.Single().Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_form_without_its_hidden_fields_is_refused_as_a_whole()
    {
        var posted = new Dictionary<string, string[]>(Whole);
        posted.Remove("Version");
        var error = Assert.Single(SampleAct.Read(posted).State.Errors);
        Assert.Equal("", error.Field);
        Assert.Contains("重新打开", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_starts_from_values_and_from_defaults_and_carries_a_token()
    {
        var fresh = FormState.Of<SampleAct.Input>(SampleAct.Choices);
        Assert.Equal("2", fresh.Value("Amount"));
        Assert.Equal(32, fresh.Value("Token").Length);
        var again = FormState.Of(SampleAct.Choices, SampleAct.Read(Whole).Input);
        Assert.Equal(
            ("2026-03-18", "1234", "12.5", "甲\n乙", "t1"),
            (again.Value("Until"), again.Value("Pages"), again.Value("Fee"), again.Value("Names"), again.Value("Token"))
        );
        Assert.Equal(["a", "b"], again.Values("Copies"));
    }

    [Fact]
    public void What_is_drawn_and_posted_again_gives_the_same_input()
    {
        var first = SampleAct.Read(Whole).Input!;
        var state = FormState.Of(SampleAct.Choices, first);
        var posted = state.Shape.Fields.ToDictionary(field => field.Name, field => state.Values(field.Name).ToArray());
        var read = SampleAct.Read(posted);
        Assert.Empty(read.State.Errors);
        var second = read.Input!;
        Assert.Equal(
            (first.Reason, first.Until, first.At, first.Way, first.Officer),
            (second.Reason, second.Until, second.At, second.Way, second.Officer)
        );
        Assert.Equal(
            (first.Pages, first.Fee, first.Urgent, first.Token, first.Version),
            (second.Pages, second.Fee, second.Urgent, second.Token, second.Version)
        );
        Assert.Equal(first.Copies, second.Copies);
        Assert.Equal(first.Names, second.Names);
    }

    [Fact]
    public void The_programs_that_send_json_hear_the_same_sentences()
    {
        var input = SampleAct.Read(Whole).Input! with { Reason = "", Pages = 0, Officer = Guid.Empty };
        Assert.Equal(
            ["请填写“理由”。", "“承办人”里选的一项已经不在可选范围内，请重新选择。", "“页数”要在 1 到 5000 之间。"],
            FieldRules.Check(input, SampleAct.Choices).Select(error => error.Message)
        );
        Assert.Empty(FieldRules.Check(SampleAct.Read(Whole).Input!, SampleAct.Choices));
    }

    [Fact]
    public void One_step_is_wrong_only_in_its_own_fields()
    {
        var form = new Microsoft.AspNetCore.Http.FormCollection(new() { ["Reason"] = "要征求意见", ["Pages"] = "x" });
        Assert.Equal(["Until"], FormReader.ReadStep<SampleAct.Input>(form, "延期", SampleAct.Choices).Errors.Select(error => error.Field));
        var second = FormReader.ReadStep<SampleAct.Input>(form, "告知", SampleAct.Choices);
        Assert.DoesNotContain(second.Errors, error => error.Field is "Reason" or "Until");
        Assert.Contains(("Reason", "要征求意见"), second.Unseen);
        var steps = new PortalSteps(second);
        Assert.Equal((2, 3, false), (steps.Number, steps.Steps.Count, steps.IsLast));
        Assert.Equal(("延期", "材料", null), (steps.After("back"), steps.After("next"), steps.After("submit")));
    }

    [Fact]
    public void A_property_that_no_form_can_ask_for_is_named() =>
        Assert.Contains(
            "Odd",
            Assert.Throws<NotSupportedException>(() => FormShape.Of(typeof(Unaskable))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_choice_without_choices_is_a_mistake_of_the_page() =>
        Assert.Throws<InvalidOperationException>(() => FormReader.Read<SampleAct.Input>(Microsoft.AspNetCore.Http.FormCollection.Empty));

    private sealed record Unaskable(Uri Odd);
}
