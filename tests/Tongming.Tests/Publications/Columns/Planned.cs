using Tongming.Publications.Columns;
using static Tongming.Tests.Requests.Given;

namespace Tongming.Tests.Publications.Columns;

/// <summary>Columns of one body.</summary>
internal static class Planned
{
    public static readonly Guid Body = Guid.Parse("00000000-0000-0000-0000-0000000000ff");

    public static ColumnSlug Slug(string text) => Ok(ColumnSlug.Parse(text));

    public static Column Column(
        ColumnGroup group = ColumnGroup.Other,
        ColumnBlock block = ColumnBlock.Topics,
        string name = "统计月报",
        string slug = "monthly"
    ) => Ok(Tongming.Publications.Columns.Column.Plan(new NewColumn(Guid.NewGuid(), Body, block, group, name, Slug(slug))));

    public static Column With(ColumnRhythm rhythm, int warnAhead = 0, ColumnGroup group = ColumnGroup.Other)
    {
        var column = Column(group);
        Ok(column.Watch(rhythm, warnAhead));
        return column;
    }

    public static FreshnessExemption Exempt(Column column, DateOnly first, DateOnly last) =>
        Ok(FreshnessExemption.File(Guid.NewGuid(), new NewExemption(column.Id, "无此类事项", First, Second, first, last), first));
}
