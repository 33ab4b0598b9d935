using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Reports.Compiling;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Reports.Compiling;
using Tongming.Web.Tests.Fixture;
using Tongming.Web.Tests.Reports.Compiling;

namespace Tongming.Web.Tests.Reports.Typing;

public abstract class EnterFormTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Page = "/desk/reports/2021/form";

    [Fact]
    public async Task A_body_without_a_ledger_types_its_numbers_and_they_are_checked()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var head = await office.SignInAsync(Role.OfficeHead);
        var sent = await RunningOffice.PostAsync(
            head,
            Page,
            new()
            {
                ["v.t3.R1.c1"] = "9",
                ["v.t3.R3.c1"] = "7",
                ["v.t3.R25.c1"] = "1",
                ["v.t2.fees.amount"] = "1.5",
                ["source"] = "2021年年报（纸质）",
            }
        );
        Assert.Equal("/desk/reports/2021", sent.Headers.Location?.OriginalString);
        var report = await ReportActs.CompileAsync(office, 2021);
        Assert.Equal((9m, 7m, 1m, 1.5m), (report["t3.R1.c7"], report["t3.R24.c7"], report["t3.R25.c7"], report["t2.fees.amount"]));
        Assert.All(
            report.EnteredOf("t3.R1.c7"),
            one => Assert.Equal((NumberEntryKind.Opening, "2021年年报（纸质）"), (one.Kind, one.Reason))
        );
        var page = System.Net.WebUtility.HtmlDecode(await head.GetStringAsync("/desk/reports/2021"));
        Assert.Contains("I-bal", page, StringComparison.Ordinal);
        await using var db = office.Engine.OpenForReading();
        Assert.Equal(5, await db.Set<LedgerEntry>().CountAsync(one => one.BodyId == office.BodyId && one.Act == EnterNumber.Opened));
    }

    [Theory]
    [InlineData("v.t3.R1.c1", "三", "填的“三”不行")]
    [InlineData("v.t3.R1.c1", "-2", "填的“-2”不行")]
    [InlineData("v.t3.R1.c1", "1.5", "填的“1.5”不行")]
    [InlineData("v.t3.R1.c1", "0", "没有要录入的")]
    [InlineData("shown", "x", "打开表单以后有的数变了")]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(string field, string value, string said)
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var head = await office.SignInAsync(Role.OfficeHead);
        var fields = new Dictionary<string, string> { [field] = value, ["source"] = "纸质年报" };
        var answer = await RunningOffice.PostAsync(head, Page, fields);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        var shown = await RunningOffice.ReadAsync(answer);
        Assert.Contains(said, shown.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        if (field.StartsWith("v.", StringComparison.Ordinal))
            Assert.Equal(value, shown.QuerySelector($"input[name='{field}']")!.GetAttribute("value"));
        Assert.Equal("纸质年报", shown.QuerySelector("#source")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Only_those_who_keep_the_report_type_and_every_field_has_a_name()
    {
        await using var office = await RunningOffice.StartAsync(on);
        using var other = await office.SignInAsync(Role.Signatory);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await other.GetAsync(Page)).StatusCode);
        using var head = await office.SignInAsync(Role.OfficeHead);
        var page = await RunningOffice.ReadAsync(await head.GetAsync(Page));
        var fields = page.QuerySelectorAll("input[data-key]");
        Assert.Equal(ReportCells.Counted.Count, fields.Length);
        Assert.Equal(fields.Length, fields.Select(one => one.GetAttribute("aria-label")).Distinct().Count());
        Assert.Equal(ReportCells.All.Count - ReportCells.Counted.Count, page.QuerySelectorAll("output[data-terms]").Length);
    }
}

public sealed class EnterFormOnSqliteTests(OnSqlite on) : EnterFormTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class EnterFormOnPostgresTests(OnPostgres on) : EnterFormTests<OnPostgres>(on), IClassFixture<OnPostgres>;
