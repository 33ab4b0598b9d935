using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Hosting.Cached;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Portal;

namespace Tongming.Web.Publications.Columns;

/// <summary>How fresh the columns of a body are, for programs of whoever watches.</summary>
internal static class PublicFreshnessApi
{
    /// <summary>A column.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Block">Where it stands.</param>
    /// <param name="Rhythm">Its rhythm, such as TwoWeeks; EventDriven where it has none.</param>
    /// <param name="RhythmName">The same in Chinese.</param>
    /// <param name="LastPublishedOn">The day of its newest item, or null.</param>
    /// <param name="DueOn">The last day on which the next item is in time, exemptions counted; null where there is none.</param>
    /// <param name="State">How it stands, such as Fresh, DueSoon, Stale, Blank, Exempt, NoRhythm.</param>
    /// <param name="StateName">The same in Chinese.</param>
    /// <param name="Items">Items that the public sees.</param>
    /// <param name="ItemsThisYear">Those that were published first in this year.</param>
    /// <param name="Address">Its page.</param>
    internal sealed record ColumnFreshnessJson(
        Guid Id,
        string Name,
        string Block,
        string Rhythm,
        string RhythmName,
        DateOnly? LastPublishedOn,
        DateOnly? DueOn,
        string State,
        string StateName,
        int Items,
        int ItemsThisYear,
        string Address
    );

    /// <summary>The columns of a body on a day.</summary>
    /// <param name="Body">The body.</param>
    /// <param name="On">The day in China.</param>
    /// <param name="Columns">Its open columns in their order.</param>
    internal sealed record FreshnessJson(Guid Body, DateOnly On, IReadOnlyList<ColumnFreshnessJson> Columns);

    public static void MapFreshness(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/v1/publications/freshness", ReadAsync)
            .WithTags("信息公开")
            .WithMetadata(new PublicPageAttribute())
            .WithName("readFreshness")
            .WithSummary("一个机关各栏目的更新情况")
            .WithDescription("不用登录。与网页 /freshness 相同：更新周期、最近发布、最迟更新、更新情况、今年发布的条数。")
            .Means(("body", "机关的 id。"))
            .Produces<FreshnessJson>()
            .ProducesProblem(400)
            .ProducesProblem(404);

    private static async Task<IResult> ReadAsync(Guid? body, PublicItems items, Db db, CancellationToken cancel)
    {
        if (body is not { } of)
            return Failures.Problem(StatusCodes.Status400BadRequest, "publication.unreadable", "没有读懂参数 body：请写机关的 id。");
        if ((await items.BodiesAsync(cancel)).All(one => one.Id != of))
            return Failures.Problem(StatusCodes.Status404NotFound, "column.not-found", "没有这个机关，或者它没有栏目。");
        var today = LegalClock.DayOf(items.Now);
        var lines = await PublicFreshness.LoadAsync(db, of, new Now(items.Now, today), cancel);
        return ApiAnswers.Json(new FreshnessJson(of, today, [.. lines.Select(JsonOf)]));
    }

    private static ColumnFreshnessJson JsonOf(ColumnStanding line) =>
        new(
            line.Column.Id,
            line.Column.Name,
            ColumnNames.Of(line.Column.Block),
            $"{line.Column.Rhythm}",
            ColumnNames.Of(line.Column.Rhythm),
            line.Last,
            line.Freshness.LastDayInTime,
            $"{line.Freshness.State}",
            ColumnNames.Of(line.Freshness.State),
            line.Items,
            line.ThisYear,
            Addresses.Of(line.Column)
        );
}
