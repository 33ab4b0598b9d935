using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Web.Platform.Data;
using Tongming.Web.Requests.Lists;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Requests.Lists;

/// <summary>By which index the embedded database means to read. It decides without counting rows, so an empty database tells what a full one does.</summary>
public sealed class ListPlanTests(OnSqlite on) : IClassFixture<OnSqlite>
{
    /// <summary>The beginning of the two indexes that know only what is open, with the condition as an equality.</summary>
    private const string OpenOnly = "(body_id=? AND closed_on=?";

    private readonly OwnOffice office = OwnOffice.At(on, 2026, 9, 24);

    [Fact]
    public async Task What_is_pressing_is_read_in_its_order_from_what_is_open()
    {
        await using var db = office.Engine.OpenForReading();
        var (cases, bounds) = (Cases(db), office.Bounds);
        foreach (var urgency in UrgencyTerms.Pressing)
        {
            var plan = await PlanAsync(cases.Of(urgency, bounds).OrderBy(one => one.ReplyDue).ThenBy(one => one.Id).Take(20));
            Assert.Contains(OpenOnly, plan);
            Assert.DoesNotContain("TEMP B-TREE", plan);
        }
    }

    [Fact]
    public async Task The_load_of_sections_is_counted_without_looking_at_a_row()
    {
        await using var db = office.Engine.OpenForReading();
        var hands = Cases(db)
            .Open()
            .GroupBy(one => new { one.SectionId, one.OfficerId })
            .Select(group => new { group.Key, Count = group.Count() });
        Assert.Contains("COVERING INDEX", await PlanAsync(hands));
        Assert.Contains(OpenOnly, await PlanAsync(hands));
    }

    [Fact]
    public async Task A_state_is_read_in_the_order_of_the_due_day()
    {
        await using var db = office.Engine.OpenForReading();
        var assigned = Cases(db).Where(one => one.State == RequestState.Assigned && one.ReplyDue != null);
        var plan = await PlanAsync(assigned.OrderBy(one => one.ReplyDue).ThenBy(one => one.Id).Take(20));
        Assert.Contains("(body_id=? AND state=? AND reply_due>?)", plan);
        Assert.DoesNotContain("TEMP B-TREE", plan);
    }

    private IQueryable<InformationRequest> Cases(Db db) => office.Reader(Role.Registrar).Cases(db);

    private static async Task<string> PlanAsync<T>(IQueryable<T> question)
    {
        await using var command = question.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await using DbDataReader reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            lines.Add(reader.GetString(3));
        return string.Join('\n', lines);
    }
}
