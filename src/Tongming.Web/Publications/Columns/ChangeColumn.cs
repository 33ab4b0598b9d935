using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Publications.Columns;

/// <summary>Changes a column: its name, its rhythm and warning, its place; closes it or opens it again. What stands in it stays.</summary>
internal sealed class ChangeColumn(Changes changes, LegalClock clock)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "column.changed";

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Display(AutoGenerateField = false)]
        public Guid ColumnId { get; init; }

        [Required]
        [StringLength(Column.LongestName)]
        [Display(Name = "栏目名称")]
        public string Name { get; init; } = "";

        [Required]
        [DataType("select")]
        [Display(Name = "更新周期", Description = "不能比检查要求的更长；按事项发生更新的栏目不设周期。")]
        public ColumnRhythm? Rhythm { get; init; }

        [Range(0, Column.MostWarnAheadDays)]
        [Display(Name = "提前几天提醒")]
        public int WarnAheadDays { get; init; }

        [Range(0, 1000)]
        [Display(Name = "排列次序", Description = "小的在前。")]
        public int Order { get; init; }

        [Display(Name = "停用这个栏目", Description = "停用后不能再发布，首页上不显示；里面的信息还在。")]
        public bool IsClosed { get; init; }

        public int Version { get; init; }
    }

    /// <summary>Changes it; the same once more changes nothing.</summary>
    public Task<Outcome<Column>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        return changes.SaveAsync<Column>(
            async db =>
            {
                if (!PlanColumn.May(actor))
                    return new Refusal("column.not-permitted");
                if (
                    await db.Set<Column>().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == input.ColumnId)
                    is not { } column
                )
                    return new Refusal("column.not-found");
                if (column.Version != input.Version)
                    return new Refusal("column.stale");
                if (Apply(column, input, now.Day) is { } refusal)
                    return refusal;
                db.Record(ColumnActs.Of(column, Act, actor, now));
                return column;
            },
            cancel
        );
    }

    private static Refusal? Apply(Column column, Input input, DateOnly today)
    {
        if (column.Rename(input.Name).Refusal is { } name)
            return name;
        if (column.Watch(input.Rhythm!.Value, input.WarnAheadDays).Refusal is { } rhythm)
            return rhythm;
        column.Arrange(input.Order);
        return input.IsClosed == column.IsOpen
            ? input.IsClosed
                ? column.Close(today).Refusal
                : column.Reopen().Refusal
            : null;
    }
}
