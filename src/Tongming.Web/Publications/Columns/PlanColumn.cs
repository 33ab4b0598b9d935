using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Columns;

/// <summary>Adds a column to a body's site (R3-01, R3-03).</summary>
internal sealed class PlanColumn(Changes changes, LegalClock clock)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "column.planned";

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Required]
        [StringLength(Column.LongestName)]
        [Display(Name = "栏目名称")]
        public string Name { get; init; } = "";

        [Required]
        [Display(Name = "版块", Description = "前四个是政府信息公开专栏，只放法定主动公开内容，不放工作动态。")]
        [DataType("select")]
        public ColumnBlock? Block { get; init; }

        [Required]
        [Display(Name = "检查类别", Description = "决定最长多久要更新：动态、要闻类 2 周，一级的通知公告、政策文件类 6 个月。")]
        [DataType("select")]
        public ColumnGroup? Group { get; init; }

        [Required]
        [StringLength(ColumnSlug.Longest)]
        [Display(Name = "地址", Description = "小写字母、数字和短横线，例如：monthly-data。定了以后不要改，别人会收藏。")]
        public string Slug { get; init; } = "";

        [Required]
        public string Token { get; init; } = "";
    }

    /// <summary>Who may: whoever publishes for the body.</summary>
    public static bool May(Actor actor) => PublicScope.KeepsRegisters(actor);

    /// <summary>Adds it and gives its id.</summary>
    public async Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        if (!May(actor))
            return new Refusal("column.not-permitted");
        var slug = ColumnSlug.Parse(input.Slug.Trim());
        if (!slug.Succeeded)
            return slug.Refusal;
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, Act, "column", input.Token);
        return await changes.SaveAsync<Guid>(
            async db =>
            {
                if (await mark.In(db).Select(entry => (Guid?)entry.SubjectId).FirstOrDefaultAsync() is { } done)
                    return done;
                var all = await db.Set<Column>().Where(one => one.BodyId == actor.BodyId).ToListAsync();
                var id = Guid.CreateVersion7(now.Instant);
                if (new ColumnTree(all).Free(slug.Value, id).Refusal is { } taken)
                    return taken;
                var planned = Column.Plan(new NewColumn(id, actor.BodyId, input.Block!.Value, input.Group!.Value, input.Name, slug.Value));
                if (planned.Value is not { } column)
                    return planned.Refusal!;
                column.Arrange(all.Count == 0 ? 0 : all.Max(one => one.Order) + 1);
                db.Add(column);
                db.Record(ColumnActs.Of(column, Act, actor, now) with { Token = mark.Kept });
                return id;
            },
            cancel
        );
    }
}

/// <summary>What is done with columns, in the ledger.</summary>
internal static class ColumnActs
{
    /// <summary>Code and word of each.</summary>
    public static IReadOnlyList<ActWord> Words { get; } =
    [
        new(PlanColumn.Act, "新建栏目"),
        new(ChangeColumn.Act, "修改栏目"),
        new(FileExemption.Filed, "提前报备"),
        new(FileExemption.Ended, "结束报备"),
        new(KeepUpload.Entered, "添加上传事项"),
        new(KeepUpload.Changed, "修改上传事项"),
        new(TickUpload.Ticked, "勾选已上传"),
        new(TickUpload.Confirmed, "复核上传"),
        new(TickUpload.SentBack, "退回上传"),
    ];

    /// <summary>The entry of an act on a column.</summary>
    public static LedgerAct Of(Column column, string act, Actor actor, Now now) =>
        new()
        {
            BodyId = column.BodyId,
            Act = act,
            SubjectKind = "column",
            SubjectId = column.Id,
            Actor = actor,
            Day = now.Day,
            At = now.Instant,
            Why = "R3-03",
            Facts = $$"""{"slug":"{{column.Slug}}","rhythm":"{{column.Rhythm}}","open":{{(column.IsOpen ? "true" : "false")}}}""",
        };
}
