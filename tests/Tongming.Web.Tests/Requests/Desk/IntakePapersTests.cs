using Tongming.People;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Time;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Desk;

/// <summary>The papers with which a case begins.</summary>
public abstract class IntakePapersTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private static DateOnly Today => LegalClock.DayOf(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task The_form_is_kept_as_it_was_taken_in()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.AssignedAsync(Today);
        var (_, text) = await CasePapersTests<TEngine>.ReadAsync(desk, id, PaperKind.T01);
        Assert.Contains(CaseOffice.Secret, text, StringComparison.Ordinal);
        Assert.Contains("13812345678", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_section_is_asked_to_help_without_being_told_who_asks()
    {
        await using var desk = await CaseOffice.StartAsync(on);
        var id = await desk.EnterAsync(Today, new() { ["Confirmed"] = $"{Today:yyyy-MM-dd}" });
        var fields = new Dictionary<string, string>(desk.Assignment()) { ["Helper"] = "综合核算科" };
        Assert.Contains("协办事项", await ProblemsAsync(desk, id, fields), StringComparison.Ordinal);
        fields["Help"] = $"请查找{CaseOffice.Secret}要的方案";
        Assert.Contains("申请人的姓名", await ProblemsAsync(desk, id, fields), StringComparison.Ordinal);
        fields["Help"] = "请查找2025年服务业统计调查方案";
        await desk.DoAsync(Role.Registrar, id, "assign", fields);
        var (paper, text) = await CasePapersTests<TEngine>.ReadAsync(desk, id, PaperKind.T09);
        Assert.StartsWith("测统公开函〔", paper.Number, StringComparison.Ordinal);
        Assert.Contains("请查找2025年服务业统计调查方案", text, StringComparison.Ordinal);
        Assert.DoesNotContain(CaseOffice.Secret, text, StringComparison.Ordinal);
    }

    private static async Task<string> ProblemsAsync(CaseOffice desk, Guid id, Dictionary<string, string> fields)
    {
        var answer = await desk.SendAsync(Role.Registrar, $"/desk/requests/{id}/acts/assign", fields);
        return (await RunningOffice.ReadAsync(answer)).QuerySelector(".problems")?.TextContent ?? "";
    }
}

public sealed class IntakePapersOnSqliteTests(OnSqlite on) : IntakePapersTests<OnSqlite>(on), IClassFixture<OnSqlite>;

public sealed class IntakePapersOnPostgresTests(OnPostgres on) : IntakePapersTests<OnPostgres>(on), IClassFixture<OnPostgres>;
