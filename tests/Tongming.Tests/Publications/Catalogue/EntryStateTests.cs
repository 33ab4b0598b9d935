using Tongming.Calendar;
using Tongming.Publications.Catalogue;
using Tongming.Publications.Limits;
using Tongming.Tests.Publications;

namespace Tongming.Tests.Publications.Catalogue;

public sealed class EntryStateTests
{
    private static readonly DateOnly Made = new(2026, 3, 2);

    [Fact]
    public void A_line_is_overdue_while_something_made_waits_beyond_its_period()
    {
        var entry = Entry(TimeLimitKind.Proactive, 5);
        var item = new EntryItem(Made, null);
        Assert.Equal(EntryStanding.Nothing, At(entry, new DateOnly(2026, 3, 9), item).Standing);
        var late = At(entry, new DateOnly(2026, 3, 10), item);
        Assert.Equal((EntryStanding.Overdue, new DateOnly(2026, 3, 9)), (late.Standing, late.Due!.Value));
        Assert.Equal(EntryStanding.Published, At(entry, new DateOnly(2026, 3, 10), item with { PublishedOn = Made }).Standing);
    }

    [Fact]
    public void A_line_with_a_fixed_day_is_overdue_when_the_day_has_passed_without_anything_published()
    {
        var entry = Entry(TimeLimitKind.AnnualReport, null);
        Assert.Equal(EntryStanding.Nothing, At(entry, new DateOnly(2026, 1, 31)).Standing);
        Assert.Equal(EntryStanding.Overdue, At(entry, new DateOnly(2026, 2, 1)).Standing);
        Assert.Equal(EntryStanding.Published, At(entry, new DateOnly(2026, 2, 1), new EntryItem(null, new DateOnly(2026, 1, 20))).Standing);
        Assert.Equal(EntryStanding.Overdue, At(entry, new DateOnly(2026, 2, 1), new EntryItem(null, new DateOnly(2025, 1, 20))).Standing);
    }

    [Fact]
    public void What_is_declared_nil_is_not_missed_and_what_is_published_is_not_nil()
    {
        var entry = Entry(TimeLimitKind.AnnualReport, null);
        var day = new DateOnly(2026, 6, 1);
        Assert.Equal(EntryStanding.Nil, At(entry, day, isNil: true).Standing);
        Assert.Equal(EntryStanding.Published, At(entry, day, new EntryItem(null, day), isNil: true).Standing);
    }

    private static CatalogueEntry Entry(TimeLimitKind kind, int? length) =>
        CatalogueEntry
            .Enter(
                Guid.CreateVersion7(),
                Guid.CreateVersion7(),
                2026,
                new CatalogueRow("统计数据", "年度数据", "", "公报", "测试区统计局", "《条例》") { LimitKind = kind, LimitLength = length },
                1
            )
            .Value!;

    private static EntryState At(CatalogueEntry entry, DateOnly day, EntryItem? item = null, bool isNil = false) =>
        EntryState.Of(entry, item is null ? [] : [item], isNil, (BodyTimeLimits.AsInRuleBook, WorkingCalendar.From([], []), day));
}
