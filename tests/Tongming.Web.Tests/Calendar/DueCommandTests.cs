using Tongming.Web.Tests.Reports;

namespace Tongming.Web.Tests.Calendar;

public sealed class DueCommandTests
{
    [Theory]
    [InlineData("2026-02-12", "7", "2026-02-28")]
    [InlineData("2026-02-12", "20", "2026-03-18")]
    [InlineData("2025-09-22", "40", "2025-11-21")]
    [InlineData("2026-09-19", "15", "2026-10-15")]
    public async Task The_date_is_the_one_of_the_rule_book(string start, string days, string due)
    {
        var json = (await CommandRun.OfAsync("due", start, days, "--format", "json")).Json;
        Assert.Equal(due, json.GetProperty("due").GetString());
        Assert.False(json.GetProperty("provisional").GetBoolean());
    }

    [Fact]
    public async Task The_json_has_these_fields_and_no_others()
    {
        var json = (await CommandRun.OfAsync("due", "2026-02-12", "20", "--format", "json")).Json;
        Assert.Equal(["due", "provisional", "days"], json.EnumerateObject().Select(field => field.Name));
        var days = json.GetProperty("days").EnumerateArray().ToList();
        Assert.All(days, day => Assert.Equal(["date", "counted", "why"], day.EnumerateObject().Select(field => field.Name)));
        Assert.Equal(20, days.Count(day => day.GetProperty("counted").GetBoolean()));
        Assert.Equal(("2026-02-12", "2026-03-18"), (days[0].GetProperty("date").GetString(), days[^1].GetProperty("date").GetString()));
    }

    [Fact]
    public async Task Pauses_move_the_date_and_are_named()
    {
        var run = await CommandRun.OfAsync([
            "due",
            "2026-03-02",
            "20",
            "--pause",
            "2026-03-09..2026-03-20",
            "--pause",
            "2026-03-18..2026-03-23",
            "--format",
            "json",
        ]);
        Assert.Equal("2026-04-14", run.Json.GetProperty("due").GetString());
        var day = run.Json.GetProperty("days").EnumerateArray().Single(one => one.GetProperty("date").GetString() == "2026-03-10");
        Assert.Equal((false, "暂停期间，不计入"), (day.GetProperty("counted").GetBoolean(), day.GetProperty("why").GetString()));
    }

    [Fact]
    public async Task A_year_without_notice_makes_the_date_provisional()
    {
        var run = await CommandRun.OfAsync("due", "2199-12-20", "20", "--format", "json");
        Assert.True(run.Json.GetProperty("provisional").GetBoolean());
        Assert.Contains("放假安排尚未公布", (await CommandRun.OfAsync("due", "2199-12-20", "20")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_names_the_date_and_every_day()
    {
        var run = await CommandRun.OfAsync("due", "2026-02-12", "7");
        Assert.Equal(0, run.Exit);
        Assert.StartsWith("自 2026-02-12 星期四 起 7 个工作日，最后一日是 2026-02-28 星期六。\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("2026-02-16 星期一     —  春节放假（国务院办公厅通知）\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("2026-02-28 星期六     7  调休上班，计入\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("日期“2026-02-30”不对", "2026-02-30", "20")]
    [InlineData("日期“20260212”不对", "20260212", "20")]
    [InlineData("年份应在", "9999-12-31", "20")]
    [InlineData("工作日数“0”不对", "2026-02-12", "0")]
    [InlineData("工作日数“二十”不对", "2026-02-12", "二十")]
    [InlineData("工作日数“99999999999”不对", "2026-02-12", "99999999999")]
    [InlineData("不认识的选项：-3", "2026-02-12", "-3")]
    [InlineData("请写成 2026-03-09..2026-03-20 的样子", "2026-02-12", "20", "--pause", "2026-03-09")]
    [InlineData("日期“2026-03-32”不对", "2026-02-12", "20", "--pause", "2026-03-09..2026-03-32")]
    [InlineData("结束日早于开始日", "2026-02-12", "20", "--pause", "2026-03-20..2026-03-09")]
    [InlineData("选项 --pause 后面要写一个值", "2026-02-12", "20", "--pause")]
    [InlineData("选项 --format 的值“xml”不对", "2026-02-12", "20", "--format", "xml")]
    [InlineData("缺少参数 DAYS", "2026-02-12")]
    [InlineData("缺少参数 DATE")]
    public async Task What_cannot_be_understood_is_said_in_one_sentence(string words, params string[] args)
    {
        var run = await CommandRun.OfAsync(["due", .. args]);
        Assert.Equal((64, ""), (run.Exit, run.Out));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }
}
